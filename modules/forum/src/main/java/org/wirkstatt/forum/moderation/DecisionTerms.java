package org.wirkstatt.forum.moderation;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.care.WorkingHours;

/**
 * By when moderation decides. The law says 'in a timely manner' (DSA Art. 16(6), 20(4)); the hours are the promise of this house, in working time
 * without the holidays of all of Germany, as the moderation works for all states.
 */
@ApplicationScoped
public class DecisionTerms {

    private static final Duration AGAINST_THE_LAW = Duration.ofHours(24);
    private static final Duration OTHERWISE = Duration.ofHours(72);
    private static final Duration OBJECTION = Duration.ofHours(10 * 24);

    @Inject
    WorkingHours hours;

    public Instant of(Report report) {
        return hours.after(report.createdAt(), length(report), null);
    }

    /** When half of the term is over. */
    Instant halfOf(Report report) {
        return hours.after(report.createdAt(), length(report).dividedBy(2), null);
    }

    public Instant of(Objection objection) {
        return hours.after(objection.createdAt(), OBJECTION, null);
    }

    private static Duration length(Report report) {
        return report.reason().isAgainstTheLaw() ? AGAINST_THE_LAW : OTHERWISE;
    }
}

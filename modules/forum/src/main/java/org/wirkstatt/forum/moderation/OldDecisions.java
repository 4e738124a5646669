package org.wirkstatt.forum.moderation;

import java.time.Instant;
import java.time.Period;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.privacy.RetentionRule;

/** Decisions with their reasons and appeals go after a year; one with an appeal a year after that was decided. What was hidden stays hidden. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class OldDecisions implements RetentionRule {

    private static final int AT_ONCE = 500;

    @Inject
    ModerationRepository rows;

    @Override
    public String module() {
        return "forum";
    }

    @Override
    public String id() {
        return "decisions";
    }

    @Override
    public String purpose() {
        return "moderation";
    }

    @Override
    public Period period() {
        return Period.ofYears(1);
    }

    @Override
    public long due(Instant before) {
        return rows.countOldDecisions(before);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long apply(Instant before) {
        List<Decision> gone = rows.oldDecisions(before, AT_ONCE);
        gone.forEach(d -> {
            rows.findAppeal(d.id()).ifPresent(rows::remove);
            rows.flush();
            rows.remove(d);
        });
        rows.flush();
        return gone.size();
    }
}

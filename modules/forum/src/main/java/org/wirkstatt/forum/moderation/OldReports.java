package org.wirkstatt.forum.moderation;

import java.time.Instant;
import java.time.Period;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.privacy.RetentionRule;

/** Reports go a year after they were decided, which is twice the time in which somebody can object; one with a complaint a year after that was decided. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class OldReports implements RetentionRule {

    private static final int AT_ONCE = 500;

    @Inject
    ModerationRepository rows;

    @Override
    public String module() {
        return "forum";
    }

    @Override
    public String id() {
        return "reports";
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
        return rows.countOldReports(before);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long apply(Instant before) {
        List<Report> gone = rows.oldReports(before, AT_ONCE);
        gone.forEach(r -> {
            rows.findComplaint(r.id()).ifPresent(rows::remove);
            rows.flush();
            rows.remove(r);
        });
        rows.flush();
        return gone.size();
    }
}

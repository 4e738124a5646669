package org.wirkstatt.selfanalysis.action;

import java.time.Instant;
import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.privacy.RetentionRule;

/** Deleted actions can be taken back for a while, then they are gone. All others go with their run. */
@ApplicationScoped
class ActionRetention implements RetentionRule {

    private static final int DAYS = 30;

    @Inject
    ActionRepository actions;

    @Override
    public String module() {
        return "selfanalysis";
    }

    @Override
    public String id() {
        return "actions";
    }

    @Override
    public String purpose() {
        return "run";
    }

    @Override
    public Period period() {
        return Period.ofDays(DAYS);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public long due(Instant before) {
        return actions.countDeletedBefore(before);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long apply(Instant before) {
        return actions.removeDeletedBefore(before);
    }
}

package org.wirkstatt.identity.token;

import java.time.Instant;
import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.privacy.RetentionRule;

/** Keys that are over stay in the list for a while, so that somebody whose program stopped sees why. */
@ApplicationScoped
class KeyRetention implements RetentionRule {

    @Inject
    KeyRepository keys;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public String id() {
        return "accessKeys";
    }

    @Override
    public String purpose() {
        return "accessKey";
    }

    @Override
    public Period period() {
        return Period.ofDays(30);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public long due(Instant before) {
        return keys.countExpired(before);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long apply(Instant before) {
        return keys.removeExpired(before);
    }
}

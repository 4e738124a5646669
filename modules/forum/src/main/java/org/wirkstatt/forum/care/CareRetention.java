package org.wirkstatt.forum.care;

import java.time.Instant;
import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.privacy.RetentionRule;

/** Who was asked to answer what is needed for the limit of a week and for the chain of a question, and goes after 90 days. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class CareRetention implements RetentionRule {

    @Inject
    CareRepository cares;

    @Override
    public String module() {
        return "forum";
    }

    @Override
    public String id() {
        return "asked";
    }

    @Override
    public String purpose() {
        return "care";
    }

    @Override
    public Period period() {
        return Period.ofDays(90);
    }

    @Override
    public long due(Instant before) {
        return cares.countAsked(before);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long apply(Instant before) {
        return cares.removeAsked(before);
    }
}

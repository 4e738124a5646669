package org.wirkstatt.community.handover;

import java.time.Instant;
import java.time.Period;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.platform.privacy.RetentionRule;

/** Handovers that ended go after two years: by then everything in them is old news. */
@ApplicationScoped
class HandoverRetention implements RetentionRule {

    @Inject
    HandoverRepository handovers;

    @Override
    public String module() {
        return CommunityTexts.MODULE;
    }

    @Override
    public String id() {
        return "handover";
    }

    @Override
    public String purpose() {
        return "handover";
    }

    @Override
    public Period period() {
        return Period.ofYears(2);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public long due(Instant before) {
        return handovers.endedBefore(before).size();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long apply(Instant before) {
        List<Handover> due = handovers.endedBefore(before);
        due.forEach(handovers::remove);
        return due.size();
    }
}

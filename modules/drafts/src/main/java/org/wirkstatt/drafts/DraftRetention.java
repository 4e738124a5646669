package org.wirkstatt.drafts;

import java.time.Instant;
import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.privacy.RetentionRule;

/** A draft that nobody went on with for 30 days goes. */
@ApplicationScoped
class DraftRetention implements RetentionRule {

    @Inject
    DraftRepository drafts;

    @Override
    public String module() {
        return DraftsModule.ID;
    }

    @Override
    public String id() {
        return "drafts";
    }

    @Override
    public String purpose() {
        return "drafts";
    }

    @Override
    public Period period() {
        return Period.ofDays(30);
    }

    @Override
    public long due(Instant before) {
        return drafts.countBefore(before);
    }

    @Override
    public long apply(Instant before) {
        return drafts.removeBefore(before);
    }
}

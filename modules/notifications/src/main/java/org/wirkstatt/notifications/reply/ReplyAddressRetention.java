package org.wirkstatt.notifications.reply;

import java.time.Instant;
import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.privacy.RetentionRule;

/** Addresses for answers go a year after they ended; until then who answers late is told so. */
@ApplicationScoped
class ReplyAddressRetention implements RetentionRule {

    @Inject
    ReplyRepository addresses;

    @Override
    public String module() {
        return "notifications";
    }

    @Override
    public String id() {
        return "replyAddresses";
    }

    @Override
    public String purpose() {
        return "answers";
    }

    @Override
    public Period period() {
        return Period.ofDays(365);
    }

    @Override
    public long due(Instant before) {
        return addresses.countExpiredBefore(before);
    }

    @Override
    public long apply(Instant before) {
        return addresses.removeExpiredBefore(before);
    }
}

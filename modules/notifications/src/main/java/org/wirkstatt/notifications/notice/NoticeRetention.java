package org.wirkstatt.notifications.notice;

import java.time.Instant;
import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.privacy.RetentionRule;

/** Notices go 90 days after they were read. */
@ApplicationScoped
class NoticeRetention implements RetentionRule {

    @Inject
    NoticeRepository notices;

    @Override
    public String module() {
        return "notifications";
    }

    @Override
    public String id() {
        return "readNotices";
    }

    @Override
    public String purpose() {
        return "notices";
    }

    @Override
    public Period period() {
        return Period.ofDays(90);
    }

    @Override
    public long due(Instant before) {
        return notices.countReadBefore(before);
    }

    @Override
    public long apply(Instant before) {
        return notices.removeReadBefore(before);
    }
}

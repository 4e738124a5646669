package org.wirkstatt.notifications.notice;

import java.time.Instant;
import java.time.Period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.privacy.RetentionRule;

/** Notices that nobody read go after a year. */
@ApplicationScoped
class UnreadNoticeRetention implements RetentionRule {

    @Inject
    NoticeRepository notices;

    @Override
    public String module() {
        return "notifications";
    }

    @Override
    public String id() {
        return "unreadNotices";
    }

    @Override
    public String purpose() {
        return "notices";
    }

    @Override
    public Period period() {
        return Period.ofDays(365);
    }

    @Override
    public long due(Instant before) {
        return notices.countUnreadBefore(before);
    }

    @Override
    public long apply(Instant before) {
        return notices.removeUnreadBefore(before);
    }
}

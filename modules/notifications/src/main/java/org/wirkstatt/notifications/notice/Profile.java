package org.wirkstatt.notifications.notice;

import org.wirkstatt.platform.notification.NoticeKind.Urgency;

/** How much mail somebody wants, in one word. */
public enum Profile {
    /** A letter for each notice. */
    ALL,
    /** One digest a day; only what is urgent by itself comes at once. */
    DAILY,
    /** Only what is urgent. */
    ESSENTIAL;

    /** How a kind comes that is {@code urgent} by itself. */
    Urgency delivery(Urgency urgent) {
        return switch (this) {
            case ALL -> Urgency.NOW;
            case DAILY -> urgent;
            case ESSENTIAL -> urgent == Urgency.NOW ? Urgency.NOW : Urgency.PORTAL;
        };
    }
}

package org.wirkstatt.forum.care;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;

/** What those who are asked to care are told. */
@ApplicationScoped
class CareNotices implements NoticeKinds {

    /** A question waits for a first answer. */
    static final NoticeKind CARE = new NoticeKind("forum", "care", Urgency.NOW);
    /** A question has waited for three working days, for those who coordinate. */
    static final NoticeKind WAITS = new NoticeKind("forum", "waits", Urgency.NOW);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(CARE, WAITS);
    }
}

package org.wirkstatt.privacy.export;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKinds;

/** Tells that the copy of one's data is ready. */
@ApplicationScoped
class ExportNotices implements NoticeKinds {

    static final NoticeKind READY = new NoticeKind("privacy", "exportReady", NoticeKind.Urgency.NOW);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(READY);
    }
}

package org.wirkstatt.identity.registration;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKinds;

/** What this module tells members. */
@ApplicationScoped
class AccountNotices implements NoticeKinds {

    /** Somebody asks for an account, and waits. */
    static final NoticeKind REQUESTED = new NoticeKind("identity", "accountRequested", NoticeKind.Urgency.NOW);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(REQUESTED);
    }
}

package org.wirkstatt.forum.poll;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;

/** What people are told of polls. */
@ApplicationScoped
class PollNotices implements NoticeKinds {

    /** A poll in a followed thread ends soon. */
    static final NoticeKind POLL_ENDS = new NoticeKind("forum", "pollEnds", Urgency.NOW);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(POLL_ENDS);
    }
}

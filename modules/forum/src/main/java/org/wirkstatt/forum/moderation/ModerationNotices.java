package org.wirkstatt.forum.moderation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;

/** What moderation tells people. Statements and answers to appeals go by a letter of their own too, which nobody can switch off: the law asks for them. */
@ApplicationScoped
class ModerationNotices implements NoticeKinds {

    /** To moderators: somebody reported a post. */
    static final NoticeKind REPORTED = new NoticeKind("forum", "reported", Urgency.NOW);
    /** To moderators but the one who decided: somebody objects. */
    static final NoticeKind APPEALED = new NoticeKind("forum", "appealed", Urgency.NOW);
    /** To who wrote what a decision is about. */
    static final NoticeKind STATEMENT = new NoticeKind("forum", "statement", Urgency.PORTAL);
    /** To who objected, and who had decided. */
    static final NoticeKind APPEAL_DECIDED = new NoticeKind("forum", "appealDecided", Urgency.PORTAL);
    /** To who reported. */
    static final NoticeKind REPORT_DECIDED = new NoticeKind("forum", "reportDecided", Urgency.NOW);
    /** To moderators: a report waits for a decision. */
    static final NoticeKind REPORT_WAITS = new NoticeKind("forum", "reportWaits", Urgency.NOW);
    /** To moderators but the one who decided: who reported objects. */
    static final NoticeKind COMPLAINED = new NoticeKind("forum", "complained", Urgency.NOW);
    /** To who reported and objected, and who had decided. */
    static final NoticeKind COMPLAINT_DECIDED = new NoticeKind("forum", "complaintDecided", Urgency.PORTAL);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(REPORTED, APPEALED, STATEMENT, APPEAL_DECIDED, REPORT_DECIDED, REPORT_WAITS, COMPLAINED, COMPLAINT_DECIDED);
    }
}

package org.wirkstatt.forum.knowledge;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;

/** What is told of materials that come from threads. */
@ApplicationScoped
class KnowledgeNotices implements NoticeKinds {

    /** To an author: may we use your posts? */
    static final NoticeKind ASKED = new NoticeKind("forum", "consentAsked", Urgency.NOW);
    /** To whoever asked, and editors: a draft is there. */
    static final NoticeKind DRAFTED = new NoticeKind("forum", "materialDrafted", Urgency.NOW);
    /** To whoever asked: nobody agreed. */
    static final NoticeKind EMPTY = new NoticeKind("forum", "materialEmpty", Urgency.DIGEST);
    /** To whoever asked, and editors: something has to be taken out. */
    static final NoticeKind WITHDRAWN = new NoticeKind("forum", "consentWithdrawn", Urgency.NOW);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(ASKED, DRAFTED, EMPTY, WITHDRAWN);
    }
}

package org.wirkstatt.forum.follow;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;

/** What the forum tells people. New posts of a followed thread are one notice until it is read, so a lively thread does not flood anybody. */
@ApplicationScoped
class ForumNotices implements NoticeKinds {

    /** Somebody answered to the person. */
    static final NoticeKind ANSWER = new NoticeKind("forum", "answer", Urgency.NOW);
    /** Somebody named the person. */
    static final NoticeKind MENTION = new NoticeKind("forum", "mention", Urgency.NOW);
    /** Somebody wrote in a thread or opened one in a board that the person follows. */
    static final NoticeKind NEW_POST = new NoticeKind("forum", "newPost", Urgency.DIGEST);
    /** The person asked to be reminded. */
    static final NoticeKind REMINDER = new NoticeKind("forum", "reminder", Urgency.NOW);

    @Override
    public List<NoticeKind> kinds() {
        return List.of(ANSWER, MENTION, NEW_POST, REMINDER);
    }
}

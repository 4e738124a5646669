package org.wirkstatt.forum.mail;

import java.util.ArrayList;
import java.util.List;

import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.SignedLinks.Target;
import org.wirkstatt.platform.mail.ReplyWay;
import org.wirkstatt.platform.notification.Notice;

/** What the notice of a post has beside its sentence: where answers go, and links that do one thing. */
public final class ForumMail {

    static final String HANDLER = "forum.post";
    static final String FOLLOW = "forum.follow";
    static final String STOP = "forum.stop";
    static final String ACCEPT = "forum.accept";

    private ForumMail() {
    }

    /**
     * {@code notice}, which tells {@code to} of {@code post}, as it can be answered and acted on.
     *
     * @param follows whether it comes because the person follows the thread or its board
     */
    public static Notice actionable(Notice notice, Post post, ForumThread thread, MemberId to, boolean follows) {
        String threadId = String.valueOf(thread.id());
        List<Target> actions = new ArrayList<>();
        if (thread.kind() == ThreadKind.QUESTION && to.equals(thread.author()) && post.no() > 1) {
            actions.add(new Target(ACCEPT, String.valueOf(post.id())));
        }
        if (!follows) {
            actions.add(new Target(FOLLOW, threadId));
        }
        actions.add(new Target(STOP, threadId));
        Notice acting = notice.with(actions.toArray(Target[]::new));
        return thread.isLocked() ? acting : acting.answeredBy(new ReplyWay(HANDLER, String.valueOf(post.id())));
    }
}

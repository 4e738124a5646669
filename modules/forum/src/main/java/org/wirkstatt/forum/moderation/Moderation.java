package org.wirkstatt.forum.moderation;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.ModeratedPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotFoundException;

/**
 * What moderators do with a post or a thread where it stands. All refuse with {@link InvalidForumException} what is done already, what lacks
 * the reasons it needs, and decisions about own contributions.
 */
@ApplicationScoped
@Transactional
public class Moderation {

    @Inject
    DecisionBook book;
    @Inject
    ModeratedPosts moderated;
    @Inject
    Posts posts;
    @Inject
    Boards boards;
    @Inject
    Outbox outbox;

    /** Only moderators see the text from now on; a numbered mark with the rule stays. */
    public Decision hidePost(long id, Statement statement) {
        ForumThread thread = lockThreadOf(id);
        Post post = moderated.lock(id);
        Statement checked = statement.checked(true);
        Instant now = book.now();
        refuseUnless(moderated.hide(post, thread, now));
        return book.take(Action.HIDE_POST, post, thread, checked, now);
    }

    /** Takes {@link #hidePost} back for good, with a remark. */
    public Decision showPost(long id, String remark) {
        ForumThread thread = lockThreadOf(id);
        Post post = moderated.lock(id);
        refuseUnless(moderated.show(post, thread));
        return book.take(Action.SHOW_POST, post, thread, Statement.remark(remark), book.now());
    }

    /**
     * Changes the text of somebody else; readers see that and why, former texts are kept for moderators.
     *
     * @param version as opened
     * @throws EditConflictException if it was changed since
     */
    public Decision editPost(long id, long version, String text, Statement statement) {
        ForumThread thread = lockThreadOf(id);
        Post post = moderated.lock(id);
        if (post.version() != version) {
            throw new EditConflictException(post.ref().toString());
        }
        Instant now = book.now();
        Statement checked = statement.checked(true);
        int former = moderated.rewrite(post, thread, text, "Moderation: " + checked.source(), false, now);
        Decision decision = book.take(Action.EDIT_POST, post, thread, checked, now);
        decision.keep((long) former, null);
        return decision;
    }

    /** Nothing is to be done: answers the open reports of a post. */
    public Decision dismiss(long id, String remark) {
        ForumThread thread = lockThreadOf(id);
        return book.take(Action.DISMISS, moderated.lock(id), thread, Statement.remark(remark), book.now());
    }

    /** Only moderators see the thread from now on. */
    public Decision hideThread(long id, Statement statement) {
        ForumThread thread = book.lock(id);
        Statement checked = statement.checked(true);
        refuseUnless(!thread.isHidden());
        Instant now = book.now();
        turn(thread, now);
        return book.take(Action.HIDE_THREAD, thread, checked, now);
    }

    /** Takes {@link #hideThread} back for good, with a remark. */
    public Decision showThread(long id, String remark) {
        ForumThread thread = book.lock(id);
        refuseUnless(thread.isHidden() && thread.posts() > 0);
        turn(thread, null);
        return book.take(Action.SHOW_THREAD, thread, Statement.remark(remark), book.now());
    }

    /** Nobody can answer from now on. */
    public Decision lockThread(long id, Statement statement) {
        ForumThread thread = book.lock(id);
        Statement checked = statement.checked(true);
        refuseUnless(!thread.isLocked());
        Instant now = book.now();
        thread.lock(now);
        outbox.changed(thread.ref());
        return book.take(Action.LOCK, thread, checked, now);
    }

    /** Opens it again. */
    public Decision unlockThread(long id, String remark) {
        ForumThread thread = book.lock(id);
        refuseUnless(thread.isLocked());
        thread.lock(null);
        outbox.changed(thread.ref());
        return book.take(Action.UNLOCK, thread, Statement.remark(remark), book.now());
    }

    /** Hides a thread, or shows it for null, and tells the counters of its board. */
    void turn(ForumThread thread, Instant hiddenAt) {
        int sign = hiddenAt == null ? 1 : -1;
        thread.hide(hiddenAt);
        boards.count(thread.boardId(), sign, sign * thread.posts(), null);
        outbox.changed(thread.ref());
    }

    private ForumThread lockThreadOf(long post) {
        return book.lock(posts.find(post).orElseThrow(() -> new NotFoundException("post/" + post)).threadId());
    }

    private static void refuseUnless(boolean possible) {
        if (!possible) {
            throw new InvalidForumException("action", "error.doneAlready", "");
        }
    }
}

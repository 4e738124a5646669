package org.wirkstatt.forum.post;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.attachment.FileChange;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.text.WrittenText;

/** What authors do with posts that stand already. Each call locks the row of the thread first, as {@link Posting} does. */
@ApplicationScoped
@Transactional
public class OwnPosts {

    @Inject
    PostRepository posts;
    @Inject
    Boards boards;
    @Inject
    Threads threads;
    @Inject
    PostLimits limits;
    @Inject
    Mentions mentions;
    @Inject
    Attachments attachments;
    @Inject
    History history;
    @Inject
    Outbox outbox;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** Whether the person of this request may edit or delete {@code post}: its author, while it is shown and the thread is open. */
    public boolean mayEdit(Post post, ForumThread thread) {
        return post.isShown() && isOwn(post) && !thread.isLocked();
    }

    /** Whether the person of this request may take the deletion of {@code post} back. */
    public boolean mayRestore(Post post, ForumThread thread) {
        return post.isDeleted() && !post.isHidden() && !post.text().isEmpty() && isOwn(post) && !thread.isLocked();
    }

    private boolean isOwn(Post post) {
        return user.member().map(m -> m.id().equals(post.author())).orElse(false);
    }

    /**
     * Changes the text; the former one stays in the history. Saving what is there already changes nothing.
     *
     * @param version as opened
     * @param note for the history; may be empty
     * @throws EditConflictException if it was changed since
     */
    public Post edit(long id, long version, String typed, String note) {
        return edit(id, version, typed, note, FileChange.NONE);
    }

    /** As {@link #edit(long, long, String, String)}, with other files. */
    public Post edit(long id, long version, String typed, String note, FileChange files) {
        Post post = own(id);
        ForumThread thread = threads.get(post.threadId());
        if (thread.isLocked()) {
            throw new ThreadLockedException();
        }
        String text = WrittenText.lines(typed);
        String remark = WrittenText.line(note);
        PostText.check("text", text).atMost("note", remark, 500).orThrow();
        if (text.equals(post.text()) && !attachments.isChange(id, files)) {
            return post;
        }
        limits.checkChanged(post.author(), "text", text);
        if (post.version() != version) {
            throw new EditConflictException(post.ref().toString());
        }
        post.rewrite(text, thread.change(0), now());
        posts.flush();
        attachments.change(id, post.author(), text, files, now());
        mentions.keep(post, thread, boards.get(thread.boardId()));
        history.record(post.ref(), text, remark);
        tell(post, thread);
        return post;
    }

    /** Takes the text away; a numbered mark stays. Can be taken back until the text is removed for good. */
    public void delete(long id) {
        Post post = own(id);
        ForumThread thread = threads.get(post.threadId());
        if (post.isShown()) {
            post.delete(thread.change(-1), now());
            boards.count(thread.boardId(), 0, -1, null);
            tell(post, thread);
        }
    }

    /** Takes {@link #delete} back; nothing happens if the text is gone for good. */
    public void restore(long id) {
        Post post = own(id);
        ForumThread thread = threads.get(post.threadId());
        if (mayRestore(post, thread)) {
            post.restore(thread.change(1));
            boards.count(thread.boardId(), 0, 1, null);
            tell(post, thread);
        }
    }

    /** The post, if it is that of the person of this request, with the lock on its thread. */
    private Post own(long id) {
        Post found = posts.find(id).orElseThrow(() -> new NotFoundException("post/" + id));
        threads.lock(found.threadId());
        Post post = posts.lock(id).orElseThrow(() -> new NotFoundException("post/" + id));
        if (!threads.mayRead(threads.get(post.threadId()))) {
            throw new NotFoundException("post/" + id);
        }
        if (!isOwn(post) || post.isHidden()) {
            throw new NotAllowedException("forum.post.edit");
        }
        return post;
    }

    private void tell(Post post, ForumThread thread) {
        outbox.changed(post.ref());
        outbox.changed(thread.ref());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package org.wirkstatt.forum.post;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.text.WrittenText;

/** What moderation does with posts, under the lock on their thread. Asks for no right: the caller has decided. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ModeratedPosts {

    @Inject
    PostRepository posts;
    @Inject
    Mentions mentions;
    @Inject
    Boards boards;
    @Inject
    History history;
    @Inject
    Outbox outbox;

    /** The post with a lock on its row; the caller holds the lock on its thread. */
    public Post lock(long id) {
        return posts.lock(id).orElseThrow(() -> new NotFoundException("post/" + id));
    }

    /** Only moderators see the text from now on; a numbered mark stays. @return false if that is so already */
    public boolean hide(Post post, ForumThread thread, Instant now) {
        return !post.isHidden() && turn(post, thread, now);
    }

    /** Takes {@link #hide} back. @return false if it is not hidden */
    public boolean show(Post post, ForumThread thread) {
        return post.isHidden() && turn(post, thread, null);
    }

    private boolean turn(Post post, ForumThread thread, Instant hiddenAt) {
        int shown = post.isDeleted() ? 0 : hiddenAt == null ? 1 : -1;
        post.hide(hiddenAt, thread.change(shown));
        count(thread, shown);
        outbox.changed(post.ref());
        outbox.changed(thread.ref());
        return true;
    }

    /**
     * Gives a post another text. Former texts stay in the history, for moderators only: what was taken out of a text is not one click away.
     *
     * @param formerToo whether readers see former texts again: for taking such a change back
     * @return number of the former text in the history
     * @throws InvalidForumException if the text breaks rules or is the one that stands there
     */
    public int rewrite(Post post, ForumThread thread, String typed, String note, boolean formerToo, Instant now) {
        String text = WrittenText.lines(typed);
        PostText.check("text", text).must(!text.equals(post.text()), "text", "error.sameText", "").orThrow();
        int former = history.list(post.ref()).stream().mapToInt(History.Revision::number).max().orElse(0);
        post.rewrite(text, thread.change(0), now);
        posts.flush();
        boards.find(thread.boardId()).ifPresent(board -> mentions.keep(post, thread, board));
        history.record(post.ref(), text, note);
        post.showFrom(formerToo ? 0 : former + 1);
        outbox.changed(post.ref());
        outbox.changed(thread.ref());
        return former;
    }

    /** Puts {@code post} of {@code from} at number {@code no} of {@code to}. */
    public void move(Post post, ForumThread from, ForumThread to, int no, Integer replyTo) {
        int shown = post.isShown() ? 1 : 0;
        from.change(-shown);
        count(from, -shown);
        post.moveTo(to.id(), no, replyTo);
        outbox.changed(post.ref());
    }

    /** A hidden thread does not count in its board. */
    public void count(ForumThread thread, int posts) {
        if (posts != 0 && !thread.isHidden()) {
            boards.count(thread.boardId(), 0, posts, null);
        }
    }

    /** Posts of a thread with these numbers, by number. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Post> list(ForumThread thread, Collection<Integer> numbers) {
        return posts.list(thread.id(), 1, thread.lastNo()).stream().filter(p -> numbers.contains(p.no())).toList();
    }

    /** All posts of a thread, by number. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Post> list(ForumThread thread) {
        return posts.list(thread.id(), 1, thread.lastNo());
    }

    public void flush() {
        posts.flush();
    }
}

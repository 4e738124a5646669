package org.wirkstatt.forum.post;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.WrittenText;

/**
 * Threads and posts that were written elsewhere or earlier, for imports: with their own times, under the same rules for texts, and without telling
 * anybody. Asks for no right.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Archive {

    @Inject
    PostRepository posts;
    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    Attachments attachments;
    @Inject
    History history;
    @Inject
    Outbox outbox;

    /**
     * Adds a thread with its first post.
     *
     * @param region null for none
     * @param author null for somebody without account
     * @throws org.wirkstatt.forum.InvalidForumException if title, tags or text break rules
     */
    public ForumThread open(Board board, ThreadKind kind, String title, RegionId region, MemberId author, List<String> tags, String text, Instant at) {
        String line = WrittenText.line(title);
        Threads.check(line, tags).orThrow();
        ForumThread thread = threads.add(board, kind, line, region, author, tags, null, at);
        add(thread, author, null, text, at);
        boards.count(board.id(), 1, 1, at);
        return thread;
    }

    /** Adds an answer, later than those before it. @param replyTo number of the post that it answers; null for an answer to all */
    public Post reply(ForumThread thread, MemberId author, Integer replyTo, String text, Instant at) {
        Post post = add(thread, author, replyTo, text, at);
        boards.count(thread.boardId(), 0, 1, at);
        return post;
    }

    /** The post with which {@link #open} opened a thread. */
    public Post first(ForumThread thread) {
        return posts.find(thread.id(), 1).orElseThrow();
    }

    /** Takes text and former texts of a post away for good; a numbered mark stays. The caller holds the lock on {@code thread}, in which it stands. */
    public void takeBack(ForumThread thread, Post post, Instant now) {
        if (post.isShown()) {
            post.delete(thread.change(-1), now);
            boards.count(thread.boardId(), 0, thread.isHidden() ? 0 : -1, null);
        }
        post.clear();
        attachments.forget(post.id());
        history.forget(post.ref());
        outbox.changed(post.ref());
        outbox.changed(thread.ref());
    }

    private Post add(ForumThread thread, MemberId author, Integer replyTo, String typed, Instant at) {
        String text = WrittenText.lines(typed);
        PostText.check("text", text).orThrow();
        Post post = new Post(thread.id(), thread.take(author, at), author, replyTo, text, Origin.IMPORT, null, at);
        posts.add(post);
        history.record(post.ref(), text, "");
        outbox.changed(post.ref());
        outbox.changed(thread.ref());
        return post;
    }
}

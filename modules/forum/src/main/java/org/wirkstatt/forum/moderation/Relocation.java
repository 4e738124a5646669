package org.wirkstatt.forum.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.post.ModeratedPosts;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.change.Outbox;

/** Carries posts from thread to thread and leaves a mark at each number that they had; the caller holds the locks on both threads. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Relocation {

    @Inject
    ModerationRepository rows;
    @Inject
    ModeratedPosts moderated;
    @Inject
    Outbox outbox;

    /** Puts {@code posts} behind the last one of {@code to}; answers to a post that comes along go on being answers to it. */
    void append(List<Post> posts, ForumThread from, ForumThread to, Decision decision) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Post post : posts) {
            Integer formerReplyTo = post.replyTo();
            int former = post.no();
            int no = to.take(post.author(), post.isShown(), post.createdAt());
            moderated.count(to, post.isShown() ? 1 : 0);
            numbers.put(former, no);
            moderated.move(post, from, to, no, formerReplyTo == null ? null : numbers.get(formerReplyTo));
            rows.add(new Moved(from.id(), former, post.id(), decision.id(), formerReplyTo));
        }
        outbox.changed(from.ref());
        outbox.changed(to.ref());
    }

    /**
     * Puts the posts that {@code decision} took out of {@code home} back at their numbers, and marks those that they had in {@code away}.
     *
     * @throws InvalidForumException if one of them stands somewhere else by now
     */
    void back(Decision decision, ForumThread home, ForumThread away) {
        for (Moved mark : rows.movedBy(decision.id(), home.id())) {
            Post post = moderated.lock(mark.postId());
            if (post.threadId() != away.id()) {
                throw new InvalidForumException("action", "error.undoMoved", "");
            }
            int left = post.no();
            Integer replied = post.replyTo();
            home.change(post.isShown() ? 1 : 0);
            moderated.count(home, post.isShown() ? 1 : 0);
            moderated.move(post, away, home, mark.no(), mark.formerReplyTo());
            rows.remove(mark);
            Optional<Moved> older = rows.findMoved(away.id(), left);
            if (older.isEmpty()) {
                rows.add(new Moved(away.id(), left, post.id(), decision.id(), replied));
            }
        }
        rows.flush();
        outbox.changed(home.ref());
        outbox.changed(away.ref());
    }
}

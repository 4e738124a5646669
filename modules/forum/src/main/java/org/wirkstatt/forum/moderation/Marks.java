package org.wirkstatt.forum.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;

/** What readers see in the place of a post that is hidden or stands elsewhere. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Marks {

    @Inject
    ModerationRepository rows;
    @Inject
    Posts posts;
    @Inject
    Threads threads;

    /** Decisions by which some of {@code shown} are hidden, by post; one whose decision had its time is missing in the answer. */
    public Map<Long, Decision> hidden(Collection<Post> shown) {
        return rows.hiding(shown.stream().filter(Post::isHidden).map(Post::id).toList()).stream()
                .collect(Collectors.toMap(Decision::postId, d -> d, (older, later) -> later));
    }

    /** Numbers on page {@code page} of {@code thread} whose posts stand elsewhere now, by number. */
    public List<Mark> moved(ForumThread thread, int page) {
        int last = Math.multiplyExact(page, Posts.PAGE);
        return rows.moved(thread.id(), last - Posts.PAGE + 1, last).stream().map(m -> new Mark(m.no(), posts.find(m.postId()).flatMap(this::readable))).toList();
    }

    private Optional<Posts.Found> readable(Post post) {
        return threads.find(post.threadId()).filter(threads::mayRead).map(t -> new Posts.Found(post, t));
    }

    /** @param there where the post stands; empty if the reader may not know */
    public record Mark(int no, Optional<Posts.Found> there) {
    }

    /** Where a thread went that was merged into another one, for who may read that; empty if it stands where it stood. */
    public Optional<ForumThread> leadsTo(long thread) {
        return rows.findMoved(thread, 1).flatMap(m -> posts.find(m.postId())).filter(p -> p.threadId() != thread).flatMap(this::readable)
                .map(Posts.Found::thread);
    }
}

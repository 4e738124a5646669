package org.wirkstatt.forum.post;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.history.History.Revision;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** Posts as they are read. Those of a thread are asked for with the thread, which {@link Threads} gave to whoever may read it. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Posts {

    /** Posts on a full page. */
    public static final int PAGE = 20;
    private static final int MOST_CHANGED = 50;

    @Inject
    PostRepository posts;
    @Inject
    Threads threads;
    @Inject
    History history;
    @Inject
    CurrentUser user;

    /** Page of the post with number {@code no}, from 1: numbers never change, so a post stays on its page. */
    public static int pageOf(int no) {
        return (Math.max(no, 1) - 1) / PAGE + 1;
    }

    /** Number of pages of {@code thread}, at least 1. */
    public static int pages(ForumThread thread) {
        return pageOf(thread.lastNo());
    }

    /** Address of post {@code no} of {@code thread}. */
    public static String path(ForumThread thread, int no) {
        int page = pageOf(no);
        return thread.path() + (page == 1 ? "" : "?seite=" + page) + "#nr-" + no;
    }

    /** Posts of a page, by number; deleted and hidden ones are among them. @param page from 1 */
    public List<Post> page(ForumThread thread, int page) {
        int last = Math.multiplyExact(Math.min(Math.max(page, 1), 10_000_000), PAGE);
        return posts.list(thread.id(), last - PAGE + 1, last);
    }

    /** Posts from one number to another that readers see, by number. Asks for no right. */
    public List<Post> shown(ForumThread thread, int from, int to) {
        return posts.list(thread.id(), from, to).stream().filter(Post::isShown).toList();
    }

    /** One post of a thread; empty if there is no such number. */
    public Optional<Post> find(ForumThread thread, int no) {
        return posts.find(thread.id(), no);
    }

    /** A post with its thread. @throws NotFoundException if there is none, or the person of this request may not know of it */
    public Found get(long id) {
        Post post = find(id).orElseThrow(() -> new NotFoundException("post/" + id));
        return new Found(post, threads.get(post.threadId()));
    }

    /** Asks for no right. */
    public Optional<Post> find(long id) {
        return posts.find(id);
    }

    /** Asks for no right; an unknown id is missing in the answer. */
    public Map<Long, Post> list(Collection<Long> ids) {
        return posts.list(ids).stream().collect(Collectors.toMap(Post::id, p -> p));
    }

    /** Posts that were edited, deleted, hidden or shown again after {@code changeNo}, by number, at most 50. */
    public List<Post> changedSince(ForumThread thread, long changeNo) {
        return posts.changedSince(thread.id(), changeNo, MOST_CHANGED);
    }

    /** Number of the first post at or behind {@code no} that has something to read for {@code reader}; empty if there is none. */
    public Optional<Integer> firstShown(ForumThread thread, int no, MemberId reader) {
        return posts.firstShown(thread.id(), no, reader);
    }

    /** People named in posts, by post; a post that names nobody is missing in the answer. */
    public Map<Long, List<Mention>> mentions(Collection<Post> of) {
        return posts.mentions(of.stream().map(Post::id).toList()).stream().collect(Collectors.groupingBy(Mention::postId));
    }

    /** Mentions of {@code member}, by post, at most 1000. */
    public List<Mention> mentionsOf(MemberId member) {
        return posts.mentionsOf(member, 1000);
    }

    /** Posts of {@code author} behind the post {@code afterId}, by age. */
    public List<Post> by(MemberId author, long afterId, int most) {
        return posts.by(author, afterId, most);
    }

    /** Posts that {@code author} wrote, deleted and hidden ones among them. */
    public long countBy(MemberId author) {
        return posts.countBy(author);
    }

    /** Former texts of a post, the latest first, for all who may read it; those from which moderation took something only for moderators. */
    public List<Revision> revisions(long id) {
        Post post = posts.find(id).filter(Post::isShown).orElseThrow(() -> new NotFoundException("post/" + id));
        threads.get(post.threadId());
        return history.list(post.ref()).stream().filter(r -> r.number() >= post.publicFrom() || user.may(ForumPermissions.MODERATE)).toList();
    }

    /** A former text. @param number as {@link #revisions} has it */
    public String revisionText(long id, int number) {
        return revisions(id).stream().filter(r -> r.number() == number).findFirst().flatMap(r -> history.find(Post.ref(id), number)).map(Revision::text)
                .orElseThrow(() -> new NotFoundException("post/" + id + "/" + number));
    }

    /** A post and the thread in which it stands. */
    public record Found(Post post, ForumThread thread) {
    }
}

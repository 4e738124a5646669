package org.wirkstatt.forum.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.forum.trust.Trust;
import org.wirkstatt.forum.trust.Voucher;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** What moderators look at: the queue of reports and appeals, and a post or thread with all they need to decide. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Cases {

    /** Posts before and behind the one in question. */
    private static final int NEIGHBOURS = 2;
    private static final List<Action> RESTRICTIONS = Stream.of(Action.values()).filter(Action::isRestriction).toList();

    @Inject
    ModerationRepository rows;
    @Inject
    DecisionBook book;
    @Inject
    Posts posts;
    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    Trust trust;
    @Inject
    CurrentUser user;

    /** Reported posts that nobody decided about, the one that waits longest first. */
    public List<Reported> open() {
        user.require(ForumPermissions.MODERATE);
        Map<Long, List<Report>> byPost = new LinkedHashMap<>();
        rows.openReports().forEach(r -> byPost.computeIfAbsent(r.postId(), id -> new ArrayList<>()).add(r));
        return byPost.entrySet().stream().map(e -> {
            Post post = posts.find(e.getKey()).orElseThrow();
            return new Reported(post, threads.find(post.threadId()).orElseThrow(), List.copyOf(e.getValue()));
        }).toList();
    }

    /** @param reports open ones, the oldest first */
    public record Reported(Post post, ForumThread thread, List<Report> reports) {
    }

    /** Decisions that their addressee objects to, the appeal that waits longest first. */
    public List<Appealed> appealed() {
        user.require(ForumPermissions.MODERATE);
        return rows.openAppeals().stream().map(a -> new Appealed(rows.findDecision(a.decisionId()).orElseThrow(), a)).toList();
    }

    public record Appealed(Decision decision, Appeal appeal) {
    }

    /** Reports of which who sent them objects to what came of it, the complaint that waits longest first. */
    public List<Complained> complained() {
        user.require(ForumPermissions.MODERATE);
        return rows.openComplaints().stream().map(c -> new Complained(rows.findReport(c.reportId()).orElseThrow(), c)).toList();
    }

    public record Complained(Report report, Complaint complaint) {
    }

    /** A post with all that helps to decide about it. @throws NotFoundException if there is none, or a moderator has no business there */
    public PostCase post(long id) {
        user.require(ForumPermissions.MODERATE);
        Post post = posts.find(id).orElseThrow(() -> new NotFoundException("post/" + id));
        ForumThread thread = reachable(post.threadId());
        List<Post> neighbours = IntStream.rangeClosed(post.no() - NEIGHBOURS, post.no() + NEIGHBOURS).filter(n -> n > 0 && n != post.no())
                .mapToObj(n -> posts.find(thread, n)).flatMap(Optional::stream).toList();
        return new PostCase(post, thread, boards.find(thread.boardId()).orElseThrow(), neighbours, rows.reportsOf(id), rows.decisionsOfPost(id),
                Optional.ofNullable(post.author()).map(this::standing));
    }

    /**
     * @param neighbours by number
     * @param reports all there ever were, the latest first
     * @param decisions the latest first
     * @param author empty for somebody who is gone
     */
    public record PostCase(Post post, ForumThread thread, Board board, List<Post> neighbours, List<Report> reports, List<Decision> decisions,
            Optional<Standing> author) {
    }

    private Standing standing(MemberId author) {
        Instant first = posts.by(author, 0, 1).stream().findFirst().map(Post::createdAt).orElse(null);
        return new Standing(author, posts.countBy(author), first, rows.countRestrictions(author, RESTRICTIONS), trust.isFresh(author), trust.find(author));
    }

    /**
     * How an author stands in the forum.
     *
     * @param posts all that were ever written
     * @param first when the first was written; null without one
     * @param restrictions decisions in force that limit something of the author
     * @param fresh whether the limits of fresh accounts hold
     */
    public record Standing(MemberId author, long posts, Instant first, long restrictions, boolean fresh, Optional<Voucher> voucher) {
    }

    /** A thread with the decisions about it, the latest first. */
    public ThreadCase thread(long id) {
        user.require(ForumPermissions.MODERATE);
        ForumThread thread = reachable(id);
        return new ThreadCase(thread, boards.find(thread.boardId()).orElseThrow(), rows.decisionsOfThread(id));
    }

    public record ThreadCase(ForumThread thread, Board board, List<Decision> decisions) {
    }

    private ForumThread reachable(long id) {
        return threads.find(id).filter(book::mayReach).orElseThrow(() -> new NotFoundException("thread/" + id));
    }
}

package org.wirkstatt.forum.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.follow.FollowService;
import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.SignedLinks.Target;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;

/** Tells of one poll that ends soon, once: those who follow its thread and have not voted. */
@ApplicationScoped
class PollReminder {

    /** So long before the end; a poll that was made later is not reminded of. */
    static final Duration BEFORE = Duration.ofHours(24);
    /** With more options the letter leads to the page only. */
    private static final int MOST_LINKS = 5;

    @Inject
    PollRepository polls;
    @Inject
    Posts posts;
    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    FollowService follows;
    @Inject
    Instance<Notifier> notifier;
    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void remind(long id) {
        Instant now = clock.instant();
        polls.lock(id).filter(p -> !p.isReminded() && p.isOpen(now) && p.closesAt() != null).ifPresent(poll -> {
            poll.remind(now);
            Optional<Post> post = posts.find(poll.postId()).filter(Post::isShown);
            Optional<ForumThread> thread = post.flatMap(p -> threads.find(p.threadId())).filter(t -> !t.isHidden() && !t.isLocked());
            if (thread.isPresent() && notifier.isResolvable() && poll.createdAt().isBefore(poll.closesAt().minus(BEFORE))) {
                tell(poll, post.get(), thread.get());
            }
        });
    }

    private void tell(Poll poll, Post post, ForumThread thread) {
        Set<MemberId> left = new HashSet<>(boards.find(thread.boardId()).map(b -> follows.followers(thread, b)).orElse(Set.of()));
        List<PollOption> options = polls.options(List.of(poll.id()));
        left.removeAll(polls.voters(options.stream().map(PollOption::id).toList()));
        Target[] links = poll.kind() == PollKind.SINGLE && options.size() <= MOST_LINKS
                ? options.stream().map(o -> new Target(VoteLink.ID, String.valueOf(o.id()))).toArray(Target[]::new) : new Target[0];
        left.forEach(member -> notifier.get().notify(Notice.about(member, PollNotices.POLL_ENDS, post.ref(), List.of(poll.question(), thread.title()),
                post.path() + "/abstimmen").with(links)));
    }
}

package org.wirkstatt.forum.follow;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.post.Post;
import org.wirkstatt.forum.post.Posts;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;

/** One reminder in a transaction of its own; the row is locked, so two nodes remind once. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Reminder {

    @Inject
    FollowRepository bookmarks;
    @Inject
    Posts posts;
    @Inject
    Threads threads;
    @Inject
    Instance<Notifier> notifier;
    @Inject
    Clock clock;

    void remind(long id) {
        bookmarks.lock(id).filter(b -> b.remindAt() != null && !b.remindAt().isAfter(clock.instant())).ifPresent(b -> {
            b.remindAt(null);
            posts.find(b.postId()).filter(Post::isShown).ifPresent(post -> threads.find(post.threadId()).ifPresent(thread -> {
                if (notifier.isResolvable()) {
                    notifier.get().notify(Notice.about(b.member(), ForumNotices.REMINDER, post.ref(), List.of(thread.title(), String.valueOf(post.no())), post.path()));
                }
            }));
        });
    }
}

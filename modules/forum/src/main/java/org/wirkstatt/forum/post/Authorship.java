package org.wirkstatt.forum.post;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.attachment.Attachments;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.text.Texts;

/** Takes a person who is gone out of what he or she wrote, and out of what others wrote about him or her. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Authorship {

    private static final int AT_ONCE = 200;

    @Inject
    PostRepository posts;
    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    Mentions mentions;
    @Inject
    Attachments attachments;
    @Inject
    History history;
    @Inject
    Outbox outbox;
    @Inject
    Texts texts;
    @Inject
    Clock clock;

    /**
     * Afterwards no thread, post or mention leads to {@code member}.
     *
     * @param contents whether the texts of the posts and the titles of the threads go too; a numbered mark stays, so that what others answered keeps its place
     */
    public void forget(MemberId member, boolean contents) {
        Set<ContentRef> changed = new HashSet<>();
        for (List<Post> some = posts.by(member, 0, AT_ONCE); !some.isEmpty(); some = posts.by(member, 0, AT_ONCE)) {
            some.forEach(post -> {
                changed.add(post.ref());
                changed.add(ForumThread.ref(post.threadId()));
                if (contents) {
                    clear(post);
                }
                post.forgetAuthor();
            });
            posts.flush();
        }
        attachments.forget(member);
        mentions.forget(member).forEach(p -> changed.add(p.ref()));
        threads.forget(member, contents ? texts.of("forum", "thread.titleGone", Locale.GERMAN) : null);
        changed.forEach(outbox::changed);
    }

    private void clear(Post post) {
        if (post.isShown()) {
            ForumThread thread = threads.lock(post.threadId());
            post.delete(thread.change(-1), clock.instant());
            boards.count(thread.boardId(), 0, -1, null);
        }
        post.clear();
        attachments.forget(post.id());
        history.forget(post.ref());
    }
}

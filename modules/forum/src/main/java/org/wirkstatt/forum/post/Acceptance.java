package org.wirkstatt.forum.post;

import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;

/** Choosing the helpful answer to a question. */
@ApplicationScoped
@Transactional
public class Acceptance {

    @Inject
    PostRepository posts;
    @Inject
    Threads threads;
    @Inject
    Outbox outbox;
    @Inject
    CurrentUser user;

    /**
     * Chooses post {@code no}; another choice before is replaced.
     *
     * @param no null withdraws the choice
     * @throws NotAllowedException for others than who asked and who coordinates the region of the thread
     */
    public void accept(long threadId, Integer no) {
        ForumThread thread = threads.lock(threadId);
        if (!threads.mayRead(thread)) {
            throw new NotFoundException("thread/" + threadId);
        }
        if (!threads.mayAccept(thread)) {
            throw new NotAllowedException("forum.accept");
        }
        if (no != null && (no < 2 || posts.find(threadId, no).filter(Post::isShown).isEmpty())) {
            throw new NotFoundException("thread/" + threadId + "/" + no);
        }
        if (!Objects.equals(no, thread.acceptedNo())) {
            thread.accept(no, user.member().orElseThrow().id());
            outbox.changed(thread.ref());
        }
    }
}

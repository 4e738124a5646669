package org.wirkstatt.forum.post;

import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** Choosing the helpful answer to a question. */
@ApplicationScoped
@Transactional
public class Acceptance {

    @Inject
    PostRepository posts;
    @Inject
    Threads threads;
    @Inject
    Boards boards;
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
        choose(thread, no, user.member().orElseThrow().id());
    }

    /** Whether {@code member} may choose in {@code thread}: who asked and may still read it. Without a request, unlike {@link Threads#mayAccept}. */
    public boolean mayAccept(MemberId member, ForumThread thread) {
        return thread.kind() == ThreadKind.QUESTION && !thread.isHidden() && member.equals(thread.author())
                && boards.find(thread.boardId()).filter(board -> boards.readersAmong(board, Set.of(member)).contains(member)).isPresent();
    }

    /**
     * Chooses post {@code no} as {@code member}, who proved by other means who he or she is, such as a signed link.
     *
     * @throws NotAllowedException unless {@link #mayAccept}
     */
    public void acceptAs(MemberId member, long threadId, int no) {
        ForumThread thread = threads.lock(threadId);
        if (!mayAccept(member, thread)) {
            throw new NotAllowedException("forum.accept");
        }
        choose(thread, no, member);
    }

    private void choose(ForumThread thread, Integer no, MemberId by) {
        if (no != null && (no < 2 || posts.find(thread.id(), no).filter(Post::isShown).isEmpty())) {
            throw new NotFoundException("thread/" + thread.id() + "/" + no);
        }
        if (!Objects.equals(no, thread.acceptedNo())) {
            thread.accept(no, by);
            outbox.changed(thread.ref());
        }
    }
}

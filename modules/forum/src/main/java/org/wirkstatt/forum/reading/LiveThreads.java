package org.wirkstatt.forum.reading;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.forum.ForumPermissions;
import org.wirkstatt.forum.board.Boards;
import org.wirkstatt.forum.thread.Threads;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.change.Remembered;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;

/** How far threads are, for pages that are open: kept until something changes, so that asking again costs no query. Rights hold at each ask. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class LiveThreads {

    private static final int KEPT = 2_000;

    @Inject
    Threads threads;
    @Inject
    Boards boards;
    @Inject
    CurrentUser user;
    @Inject
    PublicState changes;
    private volatile Remembered<Long, Optional<Known>> known;

    private record Known(State state, Set<Audience> readers, boolean hidden) {
    }

    /**
     * @param last highest number of a post
     * @param change number of the latest change of any kind
     */
    public record State(int last, long change) {
    }

    /** @throws NotFoundException if there is none, or the person of this request may not know of it (any more) */
    public State get(long thread) {
        return kept().get(thread, this::read).filter(k -> !k.hidden() || user.may(ForumPermissions.MODERATE))
                .filter(k -> !Collections.disjoint(k.readers(), user.audiences())).map(Known::state).orElseThrow(() -> new NotFoundException("thread/" + thread));
    }

    private Remembered<Long, Optional<Known>> kept() {
        Remembered<Long, Optional<Known>> there = known;
        if (there == null) {
            // two that come first at once only read twice
            there = new Remembered<>(changes, KEPT);
            known = there;
        }
        return there;
    }

    private Optional<Known> read(long id) {
        return threads.find(id).flatMap(t -> boards.find(t.boardId()).map(b -> new Known(new State(t.lastNo(), t.changeNo()), b.readers(), t.isHidden())));
    }
}

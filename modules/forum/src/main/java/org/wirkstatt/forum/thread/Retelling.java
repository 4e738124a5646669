package org.wirkstatt.forum.thread;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.forum.board.BoardService;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;

/** After other people may read a board, its threads are told as changed, so that whoever keeps copies (the search) follows. */
@ApplicationScoped
class Retelling implements Job {

    private static final int AT_ONCE = 500;

    @Inject
    Threads threads;

    @Override
    public String name() {
        return BoardService.RETELL;
    }

    @Override
    public void run(ContentRef ref) {
        long board = Long.parseLong(ref.id());
        for (Optional<Long> last = threads.retell(board, 0, AT_ONCE); last.isPresent();) {
            last = threads.retell(board, last.get(), AT_ONCE);
        }
    }
}

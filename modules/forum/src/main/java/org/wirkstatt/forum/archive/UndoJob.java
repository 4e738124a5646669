package org.wirkstatt.forum.archive;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;

import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;

/** Takes a whole import back, thread by thread. */
@ApplicationScoped
class UndoJob implements Job {

    static final String NAME = "forum.import.undo";
    private static final int AT_ONCE = 200;

    @Inject
    ImportSteps steps;
    @Inject
    ImportEraser eraser;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(ContentRef ref) {
        long id = Long.parseLong(ref.id());
        int done = 0;
        while (steps.in(ImportState.UNDOING, id).isPresent()) {
            List<Long> threads = eraser.threads(id, AT_ONCE);
            if (threads.isEmpty()) {
                steps.ended(id, ImportState.UNDONE);
            }
            for (long thread : threads) {
                done += erase(id, thread);
                steps.reach(id, ImportState.UNDOING, done);
            }
        }
    }

    private int erase(long id, long thread) {
        try {
            return eraser.remove(id, thread);
        } catch (PersistenceException | TransactionalException e) {
            // something is kept about it, such as a report: its numbers stay
            System.getLogger(UndoJob.class.getName()).log(System.Logger.Level.DEBUG, "thread " + thread + " keeps its numbers", e);
            return eraser.empty(id, thread);
        }
    }
}

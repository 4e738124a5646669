package org.wirkstatt.library.bulk;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.PortalException;

/** Makes materials of the lines that are ready, each in a transaction. Run again, after a restart or a failure, it goes on at the first that is not done. */
@ApplicationScoped
class TakeJob implements Job {

    static final String NAME = "library.import.take";
    private static final System.Logger LOG = System.getLogger(TakeJob.class.getName());
    private static final int AT_ONCE = 100;

    @Inject
    BulkSteps steps;
    @Inject
    Labels labels;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(ContentRef ref) {
        long id = Long.parseLong(ref.id());
        if (steps.in(BulkState.RUNNING, id).isEmpty()) {
            return;
        }
        int last = 0;
        for (List<Integer> some = steps.next(id, Outcome.READY, last, AT_ONCE); !some.isEmpty(); some = steps.next(id, Outcome.READY, last, AT_ONCE)) {
            for (int number : some) {
                if (!take(id, number)) {
                    return;
                }
                last = number;
            }
        }
        steps.ended(id, BulkState.RUNNING, BulkState.DONE);
    }

    /** What is wrong with one line does not stop the others; a disk or a database that does not answer does. */
    private boolean take(long id, int number) {
        try {
            return steps.take(id, number);
        } catch (PortalException e) {
            return steps.refuse(id, number, BulkState.RUNNING, labels.message(Locale.GERMAN, e));
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "line " + number + " of import " + id + " cannot be taken", e);
            return steps.refuse(id, number, BulkState.RUNNING, labels.text(Locale.GERMAN, "bulk.reason.fault"));
        }
    }
}

package org.wirkstatt.forum.archive;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;

/**
 * Takes a file over, some posts in a transaction. Run again, after a restart or because somebody uploaded the same file again, it writes only
 * what is not there.
 */
@ApplicationScoped
class RunJob implements Job {

    static final String NAME = "forum.import.run";
    /** Posts in a transaction. */
    static final int AT_ONCE = 50;

    @Inject
    ImportSteps steps;
    @Inject
    ImportWriter writer;
    @Inject
    ArchiveReading reading;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(ContentRef ref) {
        long id = Long.parseLong(ref.id());
        steps.in(ImportState.RUNNING, id).ifPresent(this::takeOver);
    }

    private void takeOver(ArchiveImport it) {
        Writing writing = new Writing(it.id());
        reading.read(it, writing, (walk, people) -> {
            if (!writing.stopped) {
                steps.ended(it.id(), ImportState.DONE);
            }
        });
    }

    private final class Writing implements ArchiveWalk.Taker {

        private final long id;
        private int done;
        private boolean stopped;

        Writing(long id) {
            this.id = id;
        }

        @Override
        public boolean goesOn(int entries) {
            return !stopped;
        }

        @Override
        public void problem(int entry, Reason reason, String detail) {
            // the look has listed it
        }

        @Override
        public boolean thread(ArchivedThread thread, List<ReadyPost> ready) {
            Optional<Long> written = Optional.empty();
            for (int i = 0; i < ready.size() && !stopped; i += AT_ONCE) {
                List<ReadyPost> some = ready.subList(i, Math.min(ready.size(), i + AT_ONCE));
                Optional<Long> now = writer.write(id, thread, ready, some, written);
                stopped = now.isEmpty() || !steps.reach(id, ImportState.RUNNING, done += some.size());
                written = now;
            }
            return !stopped;
        }
    }
}

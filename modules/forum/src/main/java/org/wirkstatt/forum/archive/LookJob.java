package org.wirkstatt.forum.archive;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;

/** Looks at a file: what could be taken over and what not. Writes nothing into the forum. */
@ApplicationScoped
class LookJob implements Job {

    static final String NAME = "forum.import.look";
    private static final int AT_ONCE = 500;

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
        steps.in(ImportState.LOOKING, id).ifPresent(this::look);
    }

    private void look(ArchiveImport it) {
        Counter counter = new Counter(it);
        reading.read(it, counter, (walk, people) -> {
            if (!counter.stopped) {
                steps.found(it.id(), new Findings(walk.entries(), counter.threads, counter.posts, people.authors(), people.matched(), counter.known,
                        walk.problems()), counter.problems);
            }
        });
    }

    private final class Counter implements ArchiveWalk.Taker {

        private final ArchiveImport it;
        private final List<ImportProblem> problems = new ArrayList<>();
        private int threads;
        private int posts;
        private int known;
        private boolean stopped;

        Counter(ArchiveImport it) {
            this.it = it;
        }

        @Override
        public boolean goesOn(int entries) {
            stopped |= entries % AT_ONCE == 0 && !steps.reach(it.id(), ImportState.LOOKING, entries);
            return !stopped;
        }

        @Override
        public void problem(int entry, Reason reason, String detail) {
            if (problems.size() < ImportSteps.MOST_PROBLEMS) {
                problems.add(new ImportProblem(it.id(), entry, reason, detail));
            }
        }

        @Override
        public boolean thread(ArchivedThread thread, List<ReadyPost> ready) {
            threads++;
            posts += ready.size();
            known += writer.known(it.boardId(), ready.stream().map(ReadyPost::key).toList());
            return true;
        }
    }
}

package org.wirkstatt.kernel.operation;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.kernel.content.ImportProgress;
import org.wirkstatt.platform.change.JobQueue;
import org.wirkstatt.platform.operation.StateContributor;
import org.wirkstatt.platform.operation.StateLine;
import org.wirkstatt.platform.operation.StateLine.Level;

/** What the kernel knows of itself: import, changes, jobs, database, disk. */
@ApplicationScoped
class KernelState implements StateContributor {

    private static final String MODULE = "kernel";
    private static final int MANY_WAITING = 1000;
    private static final long GIB = 1L << 30;

    @Inject
    OperationRepository database;
    @Inject
    ImportProgress contentImport;
    @Inject
    JobQueue jobs;
    @Inject
    @ConfigProperty(name = "wirkstatt.data-dir", defaultValue = "data")
    String dataDir;

    @Override
    public List<StateLine> state() {
        List<StateLine> lines = new ArrayList<>();
        ImportProgress.Snapshot files = contentImport.snapshot();
        lines.add(files.total() == 0 && files.finished() ? StateLine.of(MODULE, "importDone", Level.GOOD)
                : new StateLine(MODULE, "import", files.errorCount() > 0 || !files.finished() ? Level.NOTICE : Level.GOOD,
                        List.of(files.done(), files.total(), files.errorCount()),
                        files.errors().stream().map(e -> e.file() + ":" + e.line() + " " + e.reason()).toList()));
        long waiting = database.waitingChanges();
        lines.add(StateLine.of(MODULE, "outbox", waiting > MANY_WAITING ? Level.NOTICE : Level.GOOD, waiting));
        long givenUp = jobs.failed(1000).stream().filter(JobQueue.Entry::givenUp).count();
        lines.add(StateLine.of(MODULE, "jobs", givenUp > 0 ? Level.BAD : Level.GOOD, jobs.waiting(), givenUp));
        lines.add(disk());
        OperationRepository.Product product = database.product();
        lines.add(StateLine.of(MODULE, "database", Level.GOOD, product.name(), product.version()));
        return lines;
    }

    private StateLine disk() {
        try {
            FileStore store = Files.getFileStore(Path.of(dataDir));
            long free = store.getUsableSpace();
            return StateLine.of(MODULE, "disk", free < GIB ? Level.BAD : free * 10 < store.getTotalSpace() ? Level.NOTICE : Level.GOOD,
                    free / GIB, store.getTotalSpace() / GIB);
        } catch (IOException e) {
            return StateLine.of(MODULE, "disk", Level.BAD, "?", "?");
        }
    }
}

package org.wirkstatt.forum.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileStore;

/** How far an import has come, each step a transaction of its own, so that pages see it at once and a restart goes on from there. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ImportSteps {

    /** Most problems that are listed; the others are counted. */
    public static final int MOST_PROBLEMS = 500;

    @Inject
    ImportRepository imports;
    @Inject
    FileStore files;
    @Inject
    Clock clock;

    /** The import while it is in {@code state}; empty once it is in another, so that a job that comes twice does nothing. */
    public Optional<ArchiveImport> in(ImportState state, long id) {
        return imports.find(id).filter(i -> i.state() == state);
    }

    /** @return whether to go on: false once somebody cancelled */
    public boolean reach(long id, ImportState state, int done) {
        Optional<ArchiveImport> it = imports.lock(id).filter(i -> i.state() == state);
        it.ifPresent(i -> i.reach(done, now()));
        return it.isPresent();
    }

    void found(long id, Findings findings, List<ImportProblem> problems) {
        imports.lock(id).filter(i -> i.state() == ImportState.LOOKING).ifPresent(i -> {
            imports.removeProblems(id);
            problems.forEach(imports::add);
            i.found(findings, now());
        });
    }

    void failed(long id, Reason reason, String detail) {
        imports.lock(id).filter(i -> i.state().isBusy()).ifPresent(i -> {
            i.fail(reason, detail, now());
            forgetFile(i);
        });
    }

    /** It is done; the file goes. */
    void ended(long id, ImportState state) {
        imports.lock(id).filter(i -> i.state().isBusy()).ifPresent(i -> {
            i.to(state, now());
            forgetFile(i);
        });
    }

    private void forgetFile(ArchiveImport it) {
        FileRef file = it.forgetFile();
        if (file != null) {
            files.forget(file);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

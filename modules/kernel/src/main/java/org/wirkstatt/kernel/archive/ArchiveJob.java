package org.wirkstatt.kernel.archive;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.Job;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.module.ModuleData.Kind;
import org.wirkstatt.platform.module.ModuleData.Work;

/** Writes, deletes or fills, outside the request that asked for it. A failure is told to who asked and not tried again: nothing was changed. */
@ApplicationScoped
class ArchiveJob implements Job {

    static final String NAME = "kernel.moduleData";
    private static final System.Logger LOG = System.getLogger(ArchiveJob.class.getName());

    @Inject
    ArchiveRepository repository;
    @Inject
    ArchiveFolder folder;
    @Inject
    Exporting exporting;
    @Inject
    Deleting deleting;
    @Inject
    Filling filling;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(ContentRef ref) {
        Work work = repository.find(Long.parseLong(ref.id())).orElse(null);
        if (work == null || !work.isRunning()) {
            return;
        }
        try {
            switch (work.kind()) {
                case EXPORT -> exporting.run(work);
                case DELETION -> deleting.run(work);
                case IMPORT -> filling.run(work);
            }
            LOG.log(Level.INFO, "{0} of the data of module {1} is done", work.kind(), work.module());
        } catch (ArchiveRefusedException e) {
            repository.failed(work.id(), e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, work.kind() + " of the data of module " + work.module() + " failed", e);
            repository.failed(work.id(), "archive.failed");
        } finally {
            tidy(work);
        }
    }

    private void tidy(Work work) {
        try {
            if (work.kind() == Kind.IMPORT) {
                Files.deleteIfExists(folder.of(work.id()));
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an archive that was taken in is still there", e);
        }
    }
}

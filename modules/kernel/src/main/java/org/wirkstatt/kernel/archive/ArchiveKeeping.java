package org.wirkstatt.kernel.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.RecurringWork;
import org.wirkstatt.platform.module.ModuleData.Work;

/** Takes archives away whose time is over: they hold the data of people. */
@ApplicationScoped
class ArchiveKeeping implements RecurringWork {

    @Inject
    ArchiveRepository repository;
    @Inject
    ArchiveFolder folder;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "archives of modules";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (Work work : repository.over(clock.instant())) {
            try {
                Files.deleteIfExists(folder.of(work.id()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            repository.forgetArchive(work.id());
        }
    }
}

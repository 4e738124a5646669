package org.wirkstatt.forum.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.forum.archive.ArchiveSource.FileException;
import org.wirkstatt.platform.identity.MemberDirectory;

/** Reads the file of an import from its beginning; a file that cannot be read ends the import with the reason. */
@ApplicationScoped
class ArchiveReading {

    @Inject
    ImportSteps steps;
    @Inject
    ArchiveSources sources;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Clock clock;

    /** @param atEnd called after the file, or where {@code taker} stopped */
    void read(ArchiveImport it, ArchiveWalk.Taker taker, BiConsumer<ArchiveWalk, ArchivePeople> atEnd) {
        ArchivePeople people = new ArchivePeople(members.isResolvable() ? Optional.of(members.get()) : Optional.empty(), it.withNames());
        try {
            ArchiveWalk walk = new ArchiveWalk(sources.open(it), people, clock.instant());
            walk.walk(taker);
            atEnd.accept(walk, people);
        } catch (FileException e) {
            steps.failed(it.id(), e.reason(), e.detail());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

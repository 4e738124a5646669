package org.wirkstatt.kernel.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.module.ModuleOrigins;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.kernel.persistence.DatabaseException;
import org.wirkstatt.kernel.persistence.Migrations;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.module.ModuleData.Work;
import org.wirkstatt.platform.search.SearchContributor;

/**
 * Fills an empty module from an archive, all or nothing. An archive of older tables is filled into tables of its age, which are brought up to date
 * then. The module comes up with the next start: its code may still hold numbers that it drew for the rows of the archive.
 */
@ApplicationScoped
class Filling {

    @Inject
    ArchiveRepository repository;
    @Inject
    ArchiveFolder folder;
    @Inject
    Migrations migrations;
    @Inject
    ModuleOrigins origins;
    @Inject
    FileStore files;
    @Inject
    @Any
    Instance<SearchContributor> contributors;
    @Inject
    Outbox outbox;
    @Inject
    Database database;
    @Inject
    ArchiveTransaction transaction;
    @Inject
    Clock clock;

    void run(Work work) throws IOException {
        String module = work.module();
        try (ArchiveReader archive = new ArchiveReader(folder.of(work.id()))) {
            Manifest manifest = archive.manifest();
            SealedValues seals = folder.seals();
            if (!manifest.module().equals(module)) {
                throw new ArchiveRefusedException("archive.otherModule");
            }
            if (!manifest.sealedWith().isEmpty() && !SealedValues.same(manifest.sealedWith(), seals.fingerprint())) {
                throw new ArchiveRefusedException("archive.otherKey");
            }
            boolean older = isOlder(manifest, database.call(connection -> SchemaRepository.versions(connection, module.replace('-', '_'))));
            if (database.call(connection -> Exporting.total(connection, module)) > 0) {
                throw new ArchiveRefusedException("archive.notEmpty");
            }
            archive.files((sha256, bytes) -> take(sha256, bytes));
            if (older) {
                again(module, Optional.of(manifest.schema().get(manifest.schema().size() - 1)));
            }
            boolean done = false;
            try {
                fill(work, archive, seals);
                if (older) {
                    migrations.migrate(module, Optional.empty());
                }
                done = true;
            } finally {
                if (!done && older) {
                    again(module, Optional.empty());
                }
            }
        }
        transaction.run(() -> found(module));
        repository.done(work.id(), 0, Optional.empty());
    }

    private static boolean isOlder(Manifest manifest, List<String> have) {
        if (manifest.schema().equals(have)) {
            return false;
        }
        if (manifest.schema().isEmpty() || manifest.schema().size() > have.size() || !have.subList(0, manifest.schema().size()).equals(manifest.schema())) {
            throw new ArchiveRefusedException("archive.newer");
        }
        return true;
    }

    private void take(String sha256, InputStream bytes) throws IOException {
        if (!files.put(bytes).sha256().equals(sha256)) {
            throw new ArchiveRefusedException("archive.damaged");
        }
    }

    /** The empty tables anew, as they were with migration {@code target}; empty for the present. */
    private void again(String module, Optional<String> target) {
        database.transact(connection -> {
            RowRepository.drop(connection, module.replace('-', '_'));
            return null;
        });
        migrations.migrate(module, target);
    }

    private void fill(Work work, ArchiveReader archive, SealedValues seals) {
        try {
            database.transact(connection -> {
                List<TableShape> tables = new ArrayList<>(SchemaRepository.shapes(connection, work.module().replace('-', '_')));
                tables.add(KernelRows.revisions(connection));
                RowRepository.execute(connection, "delete from kernel_revision where " + KernelRows.of(work.module()));
                try {
                    archive.fill(connection, tables, seals, done -> repository.progress(work.id(), done, archive.rows()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                ArchiveRepository.hold(connection, work.module(), LeftTables.RESTART, clock.instant());
                return null;
            });
        } catch (DatabaseException e) {
            throw new ArchiveRefusedException("archive.damaged", e);
        }
    }

    /** Tells the search and other followers what is there now. */
    private void found(String module) {
        contributors.stream().filter(contributor -> origins.of(contributor.getClass()).filter(module::equals).isPresent()).forEach(contributor -> {
            try (Stream<String> ids = contributor.ids()) {
                ids.forEach(id -> outbox.changed(new ContentRef(contributor.type(), id)));
            }
        });
    }
}

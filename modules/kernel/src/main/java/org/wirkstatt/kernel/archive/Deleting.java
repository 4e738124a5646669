package org.wirkstatt.kernel.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.module.ModuleOrigins;
import org.wirkstatt.kernel.module.OffModules;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.module.ModuleData.Work;
import org.wirkstatt.platform.module.ModuleTraces;

/**
 * Takes the data of a module away, in one transaction. Tables of a module that is still installed are emptied, as its code asks them until the portal
 * stops; they go with the first start without it ({@link LeftTables}). Without it, they go now.
 */
@ApplicationScoped
class Deleting {

    @Inject
    ArchiveRepository repository;
    @Inject
    ModuleOrigins origins;
    @Inject
    OffModules off;
    @Inject
    FileStore files;
    @Inject
    @Any
    Instance<ModuleTraces> traces;
    @Inject
    Database database;
    @Inject
    LeftTables leftTables;
    @Inject
    ArchiveTransaction transaction;
    @Inject
    Clock clock;

    void run(Work work) {
        boolean installed = origins.isInstalled(work.module());
        transaction.run(() -> empty(work.module(), installed));
        off.run();
        if (!installed) {
            leftTables.drop(work.module());
        }
        repository.done(work.id(), 0, Optional.empty());
    }

    private void empty(String module, boolean installed) {
        traces.forEach(kept -> kept.forget(module));
        Set<String> hashes = new TreeSet<>();
        database.call(connection -> {
            List<TableShape> tables = SchemaRepository.shapes(connection, module.replace('-', '_'));
            for (TableShape table : tables) {
                RowRepository.each(connection, table, "", values -> values.stream().filter(value -> value instanceof String text && text.matches("[0-9a-f]{64}"))
                        .forEach(value -> hashes.add((String) value)));
            }
            RowRepository.empty(connection, tables);
            ArchiveRepository.forgetContents(connection, module, installed);
            ArchiveRepository.hold(connection, module, LeftTables.DELETED, clock.instant());
            return null;
        });
        hashes.stream().map(sha256 -> new FileRef(sha256, 0)).filter(this::isKept).forEach(files::forget);
    }

    private boolean isKept(FileRef ref) {
        try {
            return Files.isRegularFile(files.path(ref));
        } catch (IOException none) {
            return false;
        }
    }
}

package org.wirkstatt.kernel.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.module.ModuleOrigins;
import org.wirkstatt.kernel.module.OffModules;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.module.ModuleData;

/** Takes orders about the data of modules; {@link ArchiveJob} carries them out. */
@ApplicationScoped
public class ModuleArchives implements ModuleData {

    @Inject
    ArchiveRepository repository;
    @Inject
    ArchiveFolder folder;
    @Inject
    Database database;
    @Inject
    ModuleOrigins origins;
    @Inject
    OffModules off;
    @Inject
    Outbox outbox;
    @Inject
    Clock clock;

    @Override
    public List<Holding> holdings() {
        return database.call(connection -> {
            List<Holding> found = new ArrayList<>();
            for (String prefix : SchemaRepository.modules(connection)) {
                String module = prefix.replace('_', '-');
                List<String> tables = SchemaRepository.tables(connection, prefix);
                long rows = 0;
                for (String table : tables) {
                    rows += RowRepository.count(connection, table);
                }
                if (!module.equals("kernel")) {
                    found.add(new Holding(module, origins.isInstalled(module), tables.size(), rows));
                }
            }
            return found;
        });
    }

    @Override
    public List<Work> works(String module) {
        return repository.of(module);
    }

    @Override
    public Optional<Work> work(long id) {
        return repository.find(id);
    }

    @Override
    public long export(String module) {
        return order(module, Kind.EXPORT);
    }

    @Override
    public long delete(String module) {
        if (origins.isInstalled(module) && !off.contains(module)) {
            throw new IllegalStateException(module + " is on");
        }
        return order(module, Kind.DELETION);
    }

    @Override
    public long fill(String module, Path archive) {
        if (!origins.isInstalled(module) || !off.contains(module)) {
            throw new IllegalStateException(module + " is not installed or not off");
        }
        if (holdings().stream().anyMatch(holding -> holding.module().equals(module) && holding.rows() > 0)) {
            throw new IllegalStateException(module + " is not empty");
        }
        long id = order(module, Kind.IMPORT);
        try {
            Files.copy(archive, folder.of(id), StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(archive);
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be kept", e);
        }
        return id;
    }

    private long order(String module, Kind kind) {
        if (holdings().stream().noneMatch(holding -> holding.module().equals(module))) {
            throw new IllegalStateException(module + " has no tables");
        }
        if (works(module).stream().anyMatch(Work::isRunning)) {
            throw new IllegalStateException("something is being done about " + module);
        }
        long id = repository.add(module, kind, clock.instant());
        outbox.enqueue(ArchiveJob.NAME, new ContentRef("kernel.archive", String.valueOf(id)));
        return id;
    }

    @Override
    public Optional<Path> archive(long id) {
        return work(id).filter(work -> work.kind() == Kind.EXPORT && work.state() == State.DONE && work.keptUntil().isPresent()).map(work -> {
            try {
                return folder.of(id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).filter(Files::isRegularFile);
    }
}

package org.wirkstatt.kernel.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.module.ModuleOrigins;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.module.ModuleData.Work;

/** Writes an archive: everything as it was at one moment. */
@ApplicationScoped
class Exporting {

    static final Period KEPT = Period.ofDays(14);

    @Inject
    ArchiveRepository repository;
    @Inject
    ArchiveFolder folder;
    @Inject
    ModuleOrigins origins;
    @Inject
    FileStore files;
    @Inject
    Clock clock;

    void run(Work work) throws IOException {
        Path part = folder.partOf(work.id());
        SealedValues seals = folder.seals();
        Predicate<String> sealed = sealed(work.module());
        repository.snapshot(connection -> {
            long total = total(connection, work.module());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                new ArchiveWriter(work.module(), seals, sealed, this::file, done -> repository.progress(work.id(), done, total)).write(connection, clock.instant(), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
        Path archive = folder.of(work.id());
        ArchiveFolder.rename(part, archive);
        repository.done(work.id(), Files.size(archive), Optional.of(clock.instant().atZone(ZoneOffset.UTC).plus(KEPT).toInstant()));
    }

    static long total(Connection connection, String module) throws SQLException {
        long total = 0;
        for (String table : SchemaRepository.tables(connection, module.replace('-', '_'))) {
            total += RowRepository.count(connection, table);
        }
        return total;
    }

    private Path file(String sha256) throws IOException {
        try {
            Path path = files.path(new FileRef(sha256, 0));
            return Files.isRegularFile(path) ? path : null;
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    /** Columns that a module declares, one a line, in {@code META-INF/sealed-columns/<id>.txt}; of a module whose file is gone all: nobody knows which. */
    private Predicate<String> sealed(String module) throws IOException {
        if (!origins.isInstalled(module)) {
            return column -> true;
        }
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/sealed-columns/" + module + ".txt")) {
            if (in == null) {
                return column -> false;
            }
            Set<String> named = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
            return named::contains;
        }
    }
}

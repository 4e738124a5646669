package org.wirkstatt.kernel.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.wirkstatt.kernel.module.InstalledModules;
import org.wirkstatt.kernel.persistence.ThreadTransactions;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.module.ModuleData.Work;
import org.wirkstatt.platform.module.ModuleTraces;
import org.wirkstatt.platform.search.SearchContributor;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.FolderStore;
import org.wirkstatt.testkit.TestDatabase;

/** A portal with the kernel's tables and those of one module, wired by hand. */
final class Archives {

    final DataSource dataSource;
    final ThreadTransactions transactions;
    final FolderStore store = FolderStore.temporary();
    final AdjustableClock clock = new AdjustableClock();
    final InstalledModules installed;
    final ModuleArchives archives = new ModuleArchives();
    final ArchiveKeeping keeping = new ArchiveKeeping();
    final LeftTables left = new LeftTables();
    final List<String> forgotten = new ArrayList<>();
    private final ArchiveJob job = new ArchiveJob();
    private final ArchiveRepository repository = new ArchiveRepository();

    /** @param schema version of the module's tables; empty for the latest */
    Archives(TestDatabase.Kind kind, Path dataDir, String module, String schema) {
        dataSource = TestDatabase.empty(kind);
        TestDatabase.migrate(dataSource, "kernel");
        Flyway.configure().dataSource(dataSource).locations("classpath:db/migration/" + module).table("flyway_" + module).baselineOnMigrate(true).baselineVersion("0")
                .target(schema.isEmpty() ? "latest" : schema).load().migrate();
        transactions = new ThreadTransactions(dataSource);
        installed = new InstalledModules(transactions.database(), module);
        ArchiveFolder folder = new ArchiveFolder();
        folder.dataDir = dataDir.toString();
        repository.database = transactions.database();
        archives.repository = repository;
        archives.folder = folder;
        archives.database = transactions.database();
        archives.origins = installed.origins;
        archives.off = installed.off;
        archives.clock = clock;
        archives.outbox = new Outbox() {
            @Override
            public void changed(ContentRef ref) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void enqueue(String jobName, ContentRef ref) {
                // run by hand
            }
        };
        keeping.repository = repository;
        keeping.folder = folder;
        keeping.clock = clock;
        left.repository = repository;
        left.origins = installed.origins;
        left.database = transactions.database();
        wire(folder);
    }

    private void wire(ArchiveFolder folder) {
        ArchiveTransaction transaction = new ArchiveTransaction() {
            @Override
            void run(Runnable work) {
                try {
                    transactions.in(() -> {
                        work.run();
                        return null;
                    });
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        job.repository = repository;
        job.folder = folder;
        job.exporting = new Exporting();
        job.exporting.repository = repository;
        job.exporting.folder = folder;
        job.exporting.origins = installed.origins;
        job.exporting.files = store;
        job.exporting.clock = clock;
        job.deleting = new Deleting();
        job.deleting.repository = repository;
        job.deleting.origins = installed.origins;
        job.deleting.off = installed.off;
        job.deleting.files = store;
        job.deleting.traces = new Beans<>(List.<ModuleTraces>of(forgotten::add));
        job.deleting.database = transactions.database();
        job.deleting.leftTables = left;
        job.deleting.transaction = transaction;
        job.deleting.clock = clock;
        job.filling = new Filling();
        job.filling.repository = repository;
        job.filling.folder = folder;
        job.filling.migrations = installed.migrations;
        job.filling.origins = installed.origins;
        job.filling.files = store;
        job.filling.contributors = new Beans<>(List.<SearchContributor>of());
        job.filling.outbox = archives.outbox;
        job.filling.database = transactions.database();
        job.filling.transaction = transaction;
        job.filling.clock = clock;
    }

    /** Asks for something and has it done. */
    Work done(java.util.function.LongSupplier order) {
        try {
            long id = transactions.in(order::getAsLong);
            job.run(new ContentRef("kernel.archive", String.valueOf(id)));
            return archives.work(id).orElseThrow();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Path exported(String module) {
        return archives.archive(done(() -> archives.export(module)).id()).orElseThrow();
    }

    void sql(String... statements) {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String ask(String sql) {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    FileRef keep(String text) {
        try {
            return store.put(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entries of an archive as text, without the moment of the export. */
    static Map<String, String> content(Path archive) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    content.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\"exportedAt\" : \"[^\"]*\"", ""));
                }
            }
        }
        return content;
    }

    /** A copy of an archive that may be moved. */
    static Path copy(Path archive) throws IOException {
        Path copy = Files.createTempFile("archive", ".zip");
        Files.copy(archive, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }
}

package org.wirkstatt.kernel.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.kernel.persistence.ThreadTransactions;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.content.ContentImporter;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.TestDatabase;

class ContentImportTest {

    @TempDir
    Path content;
    @TempDir
    Path data;
    private DataSource dataSource;
    private final List<String> imported = new ArrayList<>();

    /** Notes what it imports; the name of a file says what happens. */
    private record Notes(String folder, int order, List<String> imported) implements ContentImporter {
        @Override
        public List<Path> files(Path path) throws IOException {
            try (Stream<Path> files = Files.list(path)) {
                return files.sorted().toList();
            }
        }

        @Override
        public boolean importFile(Path file) throws IOException {
            String name = folder + "/" + file.getFileName();
            switch (file.getFileName().toString()) {
                case "broken" -> throw new ContentFormatException(3, "Das Feld „x“ gibt es nicht.");
                case "refused" -> throw new InvalidInputException("title", "error.title") { };
                case "failing" -> throw new IllegalStateException("boom");
                case "crash" -> throw new OutOfMemoryError("crash");
                default -> {
                    return !imported.contains(name) && imported.add(name);
                }
            }
        }
    }

    /** Knows one sentence, as the bundles belong to the modules. */
    private static final class OneText implements Texts {
        @Override
        public String of(String module, String key, Locale locale, Object... arguments) {
            return "Bitte einen Titel angeben.";
        }

        @Override
        public java.util.Optional<String> find(String module, String key, Locale locale) {
            return java.util.Optional.of(of(module, key, locale));
        }

        @Override
        public String message(PortalException refusal, Locale locale) {
            return of("", refusal.messageKey(), locale);
        }
    }

    @BeforeEach
    void database() {
        dataSource = TestDatabase.empty(TestDatabase.Kind.H2);
        TestDatabase.migrate(dataSource, "kernel");
    }

    @Test
    void foldersAreImportedInTheirOrder() throws IOException {
        write("a/1", "b/1", "b/2");

        start(new Notes("a", 20, imported), new Notes("b", 10, imported));

        assertThat(imported).containsExactly("b/1", "b/2", "a/1");
    }

    @Test
    void aBrokenFileStopsNothingAndIsReported() throws IOException {
        write("a/1", "a/broken", "a/failing", "a/refused", "a/z");

        ContentImport started = start(new Notes("a", 1, imported));

        assertThat(imported).containsExactly("a/1", "a/z");
        assertThat(started.progress.snapshot()).satisfies(now -> {
            assertThat(now.done()).isEqualTo(5);
            assertThat(now.total()).isEqualTo(5);
            assertThat(now.finished()).isTrue();
            assertThat(now.errors()).extracting(ImportProgress.Broken::file, ImportProgress.Broken::line, ImportProgress.Broken::reason)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("a/broken", 3, "Das Feld „x“ gibt es nicht."),
                            org.assertj.core.groups.Tuple.tuple("a/failing", 0, "Die Datei konnte nicht übernommen werden (IllegalStateException)."),
                            org.assertj.core.groups.Tuple.tuple("a/refused", 0, "Bitte einen Titel angeben."));
        });
    }

    @Test
    void theSecondStartImportsNothing() throws IOException {
        write("a/1");
        start(new Notes("a", 1, imported));
        write("a/2");

        ContentImport second = start(new Notes("a", 1, imported));

        assertThat(imported).containsExactly("a/1");
        assertThat(second.progress.snapshot().finished()).isTrue();
    }

    @Test
    void anInterruptedImportGoesOnAtTheNextStart() throws IOException {
        write("a/1", "a/crash", "a/z");
        try {
            start(new Notes("a", 1, imported));
        } catch (OutOfMemoryError crash) {
            Files.delete(content.resolve("a/crash"));
        }

        start(new Notes("a", 1, imported));

        assertThat(imported).containsExactly("a/1", "a/z");
    }

    @Test
    void anImportOnDemandBringsWhatIsNew() throws IOException {
        write("a/1");
        ContentImport started = start(new Notes("a", 1, imported));
        write("a/2");

        started.runAgain();

        assertThat(imported).containsExactly("a/1", "a/2");
    }

    @Test
    void aFolderThatIsMissingIsFine() throws IOException {
        write("a/1");

        start(new Notes("nothing", 1, imported), new Notes("a", 2, imported));

        assertThat(imported).containsExactly("a/1");
    }

    @Test
    void contentThatComesLaterIsImportedByTheNextStart() throws IOException {
        content = content.resolve("later");
        assertThat(start(new Notes("a", 1, imported)).progress.snapshot().finished()).isTrue();
        write("a/1");

        start(new Notes("a", 1, imported));

        assertThat(imported).containsExactly("a/1");
    }

    @Test
    void thePortalIsReadyOnlyAfterTheImport() throws IOException {
        write("a/1", "a/broken");
        ImportHealth health = new ImportHealth();
        health.progress = new ImportProgress();
        assertThat(health.progress.snapshot().finished()).isFalse();

        health.progress = start(new Notes("a", 1, imported)).progress;

        assertThat(health.progress.snapshot()).extracting(ImportProgress.Snapshot::finished, ImportProgress.Snapshot::errorCount)
                .containsExactly(true, 1);
    }

    private ContentImport start(ContentImporter... importers) {
        ContentImport start = new ContentImport();
        start.contentDir = content.toString();
        start.importers = Beans.of(importers);
        start.progress = new ImportProgress();
        start.clock = new AdjustableClock();
        start.dataDir = data.toString();
        start.texts = new OneText();
        start.memory = new MemoryRepository();
        start.memory.database = new ThreadTransactions(dataSource).database();
        start.runOnce();
        return start;
    }

    @Test
    void aFileInTheDataDirectoryAsksForAnotherImport() throws IOException {
        write("a/one");
        ContentImport start = start(new Notes("a", 1, imported));
        write("a/two");
        start.run();
        assertThat(imported).containsExactly("a/one");
        Files.createFile(data.resolve("import-requested"));
        start.run();
        assertThat(imported).containsExactly("a/one", "a/two");
        assertThat(data.resolve("import-requested")).doesNotExist();
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(content.resolve(name).getParent());
            Files.writeString(content.resolve(name), "x");
        }
    }
}

package org.wirkstatt.library.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.library.material.Toolkit;
import org.wirkstatt.library.testing.Doubles;
import org.wirkstatt.library.testing.Doubles.Person;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.testkit.TestDatabase;

class CollectionTest {

    private static final String STEPS = """
            title: Paket
            summary: Ein Satz.
            visibility: public
            steps:
              - {material: ansprache, minutes: 45, note: Lesen}
              - {material: intern, minutes: 15, note: geheim}
            """;

    @TempDir
    Path folder;

    private record Shelf(CollectionImporter importer, CollectionReader reader, CollectionSearch search, Toolkit toolkit) {

        Shelf as(Person person) {
            reader.user = person;
            toolkit.as(person);
            toolkit.state.touch();
            return this;
        }

        boolean bringIn(Path file) {
            try {
                return importer.importFile(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void on(TestDatabase.Kind kind, BiConsumer<Shelf, Path> test, Path folder) {
        try (TestDatabase db = TestDatabase.of(kind, "library")) {
            db.run(em -> {
                Toolkit toolkit = new Toolkit(em);
                CollectionRepository repository = new CollectionRepository();
                repository.em = em;
                CollectionLoader loader = new CollectionLoader();
                loader.collections = repository;
                loader.materials = toolkit.reader;
                CollectionReader reader = new CollectionReader();
                reader.loader = loader;
                reader.state = toolkit.state;
                reader.start();
                CollectionImporter importer = new CollectionImporter();
                importer.collections = repository;
                importer.materials = toolkit.reader;
                importer.contentFiles = toolkit.contentFiles;
                importer.outbox = toolkit.outbox;
                importer.labels = toolkit.labels;
                importer.clock = Clock.fixed(Toolkit.NOW, ZoneOffset.UTC);
                CollectionSearch search = new CollectionSearch();
                search.collections = repository;
                search.loader = loader;
                search.labels = toolkit.labels;
                search.markdown = new Doubles.PlainMarkdown();
                test.accept(new Shelf(importer, reader, search, toolkit).as(Person.EDITOR), folder);
            });
        }
    }

    private void withTwoMaterials(TestDatabase.Kind kind, BiConsumer<Shelf, Path> test) throws IOException {
        Path file = Files.writeString(folder.resolve("paket.yaml"), STEPS);
        on(kind, (shelf, path) -> {
            shelf.toolkit.service.create(Toolkit.titled("Ansprache"), "a");
            shelf.toolkit.service.create(Toolkit.forMembers("Intern"), "b");
            test.accept(shelf, path);
        }, file);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void stepsKeepTheirOrderAndTimesAddUp(TestDatabase.Kind kind) throws IOException {
        withTwoMaterials(kind, (shelf, file) -> {
            shelf.bringIn(file);

            CollectionView view = shelf.as(Person.MEMBER).reader.get("paket");
            assertThat(view.steps()).extracting(s -> s.material().slug()).containsExactly("ansprache", "intern");
            assertThat(view.totalMinutes()).isEqualTo(60);
        });
    }

    @Test
    void aStepThatIsNotForTheReaderTellsOnlyItsTime() throws IOException {
        withTwoMaterials(TestDatabase.Kind.H2, (shelf, file) -> {
            shelf.bringIn(file);

            CollectionView.Step hidden = shelf.as(Person.VISITOR).reader.get("paket").steps().get(1);
            assertThat(hidden).isEqualTo(new CollectionView.Step(2, null, 15, ""));
        });
    }

    @Test
    void theIndexHoldsNoStepThatVisitorsMayNotSee() throws IOException {
        withTwoMaterials(TestDatabase.Kind.H2, (shelf, file) -> {
            shelf.bringIn(file);

            assertThat(shelf.search.load(shelf.search.ids().findFirst().orElseThrow()).orElseThrow().passages().toString())
                    .contains("Lesen").doesNotContain("geheim");
        });
    }

    @Test
    void aChangedMaterialIsToldForItsCollectionsToo() throws IOException {
        withTwoMaterials(TestDatabase.Kind.H2, (shelf, file) -> {
            shelf.bringIn(file);
            shelf.toolkit.outbox.told.clear();

            shelf.toolkit.service.archive("ansprache");

            assertThat(shelf.toolkit.outbox.told).anyMatch(told -> told.startsWith("changed library.collection/"));
        });
    }

    @Test
    void aMissingMaterialIsNamedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("paket.yaml"), STEPS);
        on(TestDatabase.Kind.H2, (shelf, path) -> assertThatThrownBy(() -> shelf.bringIn(path))
                .isInstanceOfSatisfying(ContentFormatException.class, e -> assertThat(e.line()).isEqualTo(5)), file);
    }
}

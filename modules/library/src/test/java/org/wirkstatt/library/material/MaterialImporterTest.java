package org.wirkstatt.library.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.library.testing.Doubles.Person;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.testkit.TestDatabase;

class MaterialImporterTest {

    private static final Path CONTENT = Path.of("../../content/materials");

    @TempDir
    Path folder;

    private static void on(TestDatabase.Kind kind, BiConsumer<Toolkit, TestDatabase> test) {
        try (TestDatabase db = TestDatabase.of(kind, "library")) {
            db.run(em -> test.accept(new Toolkit(em), db));
        }
    }

    private static boolean importOne(Toolkit toolkit, Path file) {
        try {
            return toolkit.importer.importFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> all(Toolkit toolkit) {
        try {
            return toolkit.importer.files(CONTENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void everyMaterialThatShipsIsTaken(TestDatabase.Kind kind) {
        on(kind, (toolkit, db) -> {
            List<Path> files = all(toolkit);

            assertThat(files).hasSizeGreaterThanOrEqualTo(24).allMatch(file -> importOne(toolkit, file));
            assertThat(toolkit.as(Person.MEMBER).reader.list(MaterialFilter.NONE, 1, 100).total()).isEqualTo(files.size());
        });
    }

    @Test
    void everyRelatedMaterialExists() {
        on(TestDatabase.Kind.H2, (toolkit, db) -> {
            all(toolkit).forEach(file -> importOne(toolkit, file));
            toolkit.as(Person.MEMBER);

            assertThat(toolkit.reader.list(MaterialFilter.NONE, 1, 100).items()).allSatisfy(row -> {
                List<String> related = toolkit.reader.get(row.slug()).content().related();
                assertThat(toolkit.reader.rows(related)).extracting(MaterialRow::slug).containsAll(related);
            });
        });
    }

    @Test
    void everyMaterialThatShipsIsFoundByItsWords() {
        on(TestDatabase.Kind.H2, (toolkit, db) -> {
            all(toolkit).forEach(file -> importOne(toolkit, file));

            List<IndexDocument> documents = toolkit.search.ids().map(id -> toolkit.search.load(id).orElseThrow()).toList();
            assertThat(documents).allSatisfy(d -> assertThat(d.facets()).containsKeys("kind", "topic", "licenceOpen"))
                    .allSatisfy(d -> assertThat(d.passages()).isNotEmpty());
        });
    }

    @Test
    void aSecondImportChangesNothing() {
        on(TestDatabase.Kind.H2, (toolkit, db) -> {
            Path first = all(toolkit).get(0);
            importOne(toolkit, first);

            assertThat(importOne(toolkit, first)).isFalse();
        });
    }

    @Test
    void aMissingFileIsNamedWithItsLine() throws IOException {
        Path file = material("files:\n  - {file: fehlt.pdf, title: Leitfaden}\n");
        on(TestDatabase.Kind.H2, (toolkit, db) -> assertThatThrownBy(() -> importOne(toolkit, file))
                .isInstanceOfSatisfying(ContentFormatException.class, e -> {
                    assertThat(e.line()).isEqualTo(16);
                    assertThat(e.getMessage()).isEqualTo("Die Datei „fehlt.pdf“ liegt nicht neben material.md.");
                }));
    }

    @Test
    void aFileOutsideTheFolderIsNotRead() throws IOException {
        Path file = material("files:\n  - {file: ../../geheim.txt, title: Leitfaden}\n");
        on(TestDatabase.Kind.H2, (toolkit, db) -> assertThatThrownBy(() -> importOne(toolkit, file)).isInstanceOf(ContentFormatException.class)
                .hasMessageContaining("geheim.txt"));
    }

    @Test
    void anUnknownLicenceIsNamedWithItsLine() throws IOException {
        Path file = material("");
        Files.writeString(file, Files.readString(file).replace("CC-BY-4.0", "CC-BY-3.0"));
        on(TestDatabase.Kind.H2, (toolkit, db) -> assertThatThrownBy(() -> importOne(toolkit, file))
                .isInstanceOfSatisfying(ContentFormatException.class, e -> {
                    assertThat(e.line()).isEqualTo(9);
                    assertThat(e.getMessage()).contains("CC-BY-3.0").contains("CC-BY-SA-4.0");
                }));
    }

    @Test
    void anEmptyFileIsNamedWithItsReason() throws IOException {
        Path file = material("files:\n  - {file: leer.txt, title: Leer}\n");
        Files.writeString(file.resolveSibling("leer.txt"), "");
        on(TestDatabase.Kind.H2, (toolkit, db) -> assertThatThrownBy(() -> importOne(toolkit, file)).isInstanceOf(ContentFormatException.class)
                .hasMessage("leer.txt: „leer.txt“ ist leer."));
    }

    private Path material(String more) throws IOException {
        Path slug = Files.createDirectories(folder.resolve("beispiel"));
        return Files.writeString(slug.resolve("material.md"), """
                ---
                title: Beispiel
                summary: Ein Satz.
                kind: handout
                phases: [workshop2]
                topics: [impactLogic]
                audiences: [coordination]
                language: de
                licence: CC-BY-4.0
                creators: [Redaktion]
                visibility: public
                changeNote: Erste Fassung
                published: 2026-08-20
                owner: Redaktion
                """ + more + "---\n## Eins\n\nText.\n");
    }
}

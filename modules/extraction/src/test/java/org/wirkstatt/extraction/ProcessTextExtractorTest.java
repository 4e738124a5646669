package org.wirkstatt.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.file.TextExtractor.Extraction;
import org.wirkstatt.platform.file.TextExtractor.NoText;
import org.wirkstatt.platform.file.TextExtractor.Reason;
import org.wirkstatt.platform.file.TextExtractor.Section;
import org.wirkstatt.platform.file.TextExtractor.Text;
import org.wirkstatt.platform.file.TextExtractor.Unreadable;

/** Against the real worker process; its class path is the one of this test. */
class ProcessTextExtractorTest {

    private static final ProcessTextExtractor EXTRACTOR = new ProcessTextExtractor(System.getProperty("java.class.path"), 256, 60_000, 1);
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir Path directory;

    @AfterAll
    static void endTheWorker() {
        EXTRACTOR.stop();
    }

    @Test
    void everyPageOfAPdfIsASectionWithItsNumber() {
        Text text = text("drei-seiten.pdf");

        assertThat(text.pages()).isEqualTo(3);
        assertThat(text.sections()).filteredOn(s -> s.text().contains("Seitezweiwort")).extracting(Section::page).containsExactly(2);
        assertThat(text.sections()).filteredOn(s -> s.text().contains("Seitedreiwort")).extracting(Section::page).containsExactly(3);
        assertThat(text.title()).isEqualTo("Drei Seiten");
        assertThat(text.language()).isEqualTo("de-DE");
    }

    @Test
    void wordsSplitAtTheEndOfALineAreWhole() {
        assertThat(all(text("silbentrennung.pdf"))).contains("Wirkungsorientierung").contains("Selbstanalyse")
                .contains("Netzwerkkoordination").contains("Zielgruppenmatrix");
    }

    @Test
    void notesOfAPowerPointSlideAreToldApart() {
        slidesWithNotes(text("notizen.pptx"));
    }

    @Test
    void notesOfAnOpenDocumentSlideAreToldApart() {
        slidesWithNotes(text("notizen.odp"));
    }

    private static void slidesWithNotes(Text text) {
        assertThat(text.pages()).isEqualTo(3);
        assertThat(text.sections()).filteredOn(Section::notes).singleElement()
                .satisfies(s -> assertThat(s.page()).isEqualTo(2), s -> assertThat(s.text()).isEqualTo("In den Notizen steht Notizzettelwort."));
        assertThat(text.sections()).filteredOn(s -> !s.notes()).extracting(Section::page).containsExactly(1, 2, 3);
    }

    @Test
    void everySheetIsASectionUnderItsName() {
        Text text = text("tabelle.xlsx");

        assertThat(text.pages()).isEqualTo(2);
        assertThat(text.sections()).filteredOn(s -> s.text().contains("Tabellenwort")).singleElement()
                .satisfies(s -> assertThat(s.page()).isEqualTo(2), s -> assertThat(s.heading()).isEqualTo("Zweites Blatt"));
    }

    @Test
    void anOldEncodingIsRecognised() {
        assertThat(all(text("umlaute.txt"))).contains("Qualität, Übergabe, größer, Maßnahme").contains("Zürich");
    }

    @Test
    void headingsOfMarkdownOpenSections() throws Exception {
        Path file = Files.writeString(directory.resolve("x.md"), "Vorweg.\n\n# Ziele\n\nWirkung zeigen.\n\n## Schritte\n\nErst fragen.\n");

        Text text = (Text) EXTRACTOR.extract(file, "x.md");

        assertThat(text.mediaType()).isEqualTo("text/markdown");
        assertThat(text.sections()).extracting(Section::heading).containsExactly("", "Ziele", "Schritte");
        assertThat(text.sections()).extracting(Section::text).containsExactly("Vorweg.", "Wirkung zeigen.", "Erst fragen.");
    }

    @Test
    void theTypeFollowsTheContentAndNotTheName() {
        assertThat(extract("falsche-endung.pdf")).isEqualTo(new NoText("image/png"));
    }

    @Test
    void scriptIsNoText() {
        assertThat(all(text("skript.html"))).contains("Lesbarwort").doesNotContain("geklickt =").doesNotContain("Skriptwort");
        assertThat(extract("skript.svg")).isEqualTo(new NoText("image/svg+xml"));
    }

    @Test
    void anEmptyFileSaysSo() {
        assertThat(extract("leer.pdf")).isEqualTo(new Unreadable("application/pdf", Reason.EMPTY));
    }

    @Test
    void aCorruptFileSaysSo() {
        assertThat(extract("kaputt.pdf")).isEqualTo(new Unreadable("application/pdf", Reason.CORRUPT));
    }

    @Test
    void encryptedFilesSaySo() {
        assertThat(extract("verschluesselt.pdf")).isEqualTo(new Unreadable("application/pdf", Reason.ENCRYPTED));
        assertThat(extract("verschluesselt.docx")).isEqualTo(new Unreadable(DOCX, Reason.ENCRYPTED));
    }

    @Test
    void anUnknownFormatSaysSo() throws Exception {
        Path file = Files.write(directory.resolve("x.bin"), new byte[] {1, 2, 3, 0, (byte) 200, 7});

        assertThat(EXTRACTOR.extract(file, "x.bin")).isEqualTo(new Unreadable("application/octet-stream", Reason.UNSUPPORTED));
    }

    @Test
    void aZipBombIsTooComplexAndTheNextFileIsRead() {
        assertThat(extract("bombe.docx")).isInstanceOfSatisfying(Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Reason.TOO_COMPLEX));
        assertThat(text("drei-seiten.pdf").pages()).isEqualTo(3);
    }

    @Test
    void aFileThatTakesTooLongIsTooSlow() {
        ProcessTextExtractor hasty = new ProcessTextExtractor(System.getProperty("java.class.path"), 256, 1, 1);

        assertThat(hasty.extract(file("drei-seiten.pdf"), "drei-seiten.pdf"))
                .isInstanceOfSatisfying(Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Reason.TOO_SLOW));
        assertThat(hasty.workerPids()).isEmpty();
    }

    @Test
    void withoutAWorkerFilesStayWithoutText() {
        ProcessTextExtractor none = new ProcessTextExtractor(Optional.of(directory.resolve("nirgends").toString()), 256, 60, 0);

        assertThat(none.extract(file("drei-seiten.pdf"), "x.pdf"))
                .isInstanceOfSatisfying(Unreadable.class, u -> assertThat(u.reason()).isEqualTo(Reason.UNAVAILABLE));
    }

    @Test
    void everyMaterialThatShipsCanBeRead() throws Exception {
        Path materials = Path.of("../../content/materials");
        try (var files = Files.walk(materials)) {
            List<Path> documents = files.filter(f -> f.toString().matches(".*\\.(pdf|docx|odt|pptx|odp|xlsx|ods)")).toList();

            assertThat(documents).hasSizeGreaterThanOrEqualTo(8).allSatisfy(f ->
                    assertThat(EXTRACTOR.extract(f, f.getFileName().toString())).isInstanceOf(Text.class));
        }
    }

    private static Text text(String name) {
        return (Text) extract(name);
    }

    private static Extraction extract(String name) {
        return EXTRACTOR.extract(file(name), name);
    }

    private static String all(Text text) {
        return text.sections().stream().map(Section::text).collect(Collectors.joining("\n"));
    }

    private static Path file(String name) {
        try {
            return Path.of(ProcessTextExtractorTest.class.getResource("/files/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

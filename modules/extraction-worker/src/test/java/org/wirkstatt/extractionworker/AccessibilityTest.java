package org.wirkstatt.extractionworker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On files as programs write them; defects are put in one by one. */
class AccessibilityTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final String TEXT = "application/vnd.oasis.opendocument.text";
    private static final Path CONTENT = Path.of("../../content/materials");
    /** One pixel. */
    private static final byte[] PICTURE = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    Path folder;

    @Test
    void aDocumentWithoutDefectsHasNone() throws IOException {
        assertThat(word(document -> heading(document, 1, "Ziele"))).isEmpty();
    }

    @Test
    void aDocumentSaysItsTitleAndLanguage() throws IOException {
        Path file = save(new XWPFDocument(), document -> paragraph(document, "Hallo"));

        assertThat(kinds(WORD, file)).containsExactly("NO_LANGUAGE", "NO_TITLE");
    }

    @Test
    void aLongTextNeedsHeadingsThatSkipNoLevel() throws IOException {
        assertThat(word(document -> {
            for (int i = 0; i < 40; i++) {
                paragraph(document, "Absatz " + i);
            }
        })).containsExactly("NO_HEADINGS 1 ");
        assertThat(word(document -> {
            heading(document, 1, "Ziele");
            heading(document, 3, "Zu tief");
            heading(document, 2, "Gut");
            heading(document, 3, "Auch gut");
        })).containsExactly("HEADING_SKIPPED 1 Zu tief");
    }

    @Test
    void picturesAreDescribedOrDecorative() throws IOException {
        assertThat(word(document -> picture(document, ""))).containsExactly("PICTURE_WITHOUT_ALTERNATIVE 1 ");
        assertThat(word(document -> picture(document, "Ein Kreis von Stühlen"))).isEmpty();
    }

    @Test
    void tablesOfSeveralRowsNeedAHeader() throws IOException {
        assertThat(word(document -> document.createTable(3, 2))).containsExactly("TABLE_WITHOUT_HEADER 1 ");
        assertThat(word(document -> document.createTable(3, 2).getRow(0).setRepeatHeader(true))).isEmpty();
        assertThat(word(document -> document.createTable(1, 2))).isEmpty();
    }

    @Test
    void pastelOnPaperIsHardToRead() throws IOException {
        assertThat(word(document -> paragraph(document, "Blass").setColor("BBBBBB"))).containsExactly("LOW_CONTRAST 1 Blass");
        assertThat(word(document -> paragraph(document, "Schwarz").setColor("222222"))).isEmpty();
        assertThat(word(document -> {
            XWPFRun large = paragraph(document, "Groß");
            large.setColor("888888");
            large.setFontSize(20);
        })).as("3 : 1 is enough for large type").isEmpty();
        assertThat(word(document -> paragraph(document, "Automatisch").setColor("auto"))).as("nobody knows").isEmpty();
    }

    @Test
    void everySlideHasATitle() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.getProperties().getCoreProperties().setTitle("Vortrag");
            XSLFSlide good = show.createSlide(show.getSlideMasters().get(0).getLayout(org.apache.poi.xslf.usermodel.SlideLayout.TITLE_ONLY));
            good.getPlaceholder(0).setText("Ziele");
            good.getPlaceholder(0).getTextParagraphs().get(0).getTextRuns().forEach(run -> run.setFontSize(20.0));
            show.createSlide();
            show.createSlide().createPicture(show.addPicture(PICTURE, org.apache.poi.sl.usermodel.PictureData.PictureType.PNG));
            Path file = folder.resolve("x.pptx");
            try (OutputStream out = Files.newOutputStream(file)) {
                show.write(out);
            }

            assertThat(found(SLIDES, file)).contains("SLIDE_WITHOUT_TITLE 2 2", "PICTURE_WITHOUT_ALTERNATIVE 1 3").noneMatch(f -> f.startsWith("NO_TITLE"));
        }
    }

    @Test
    void aPdfSaysWhatItLacks() throws IOException {
        Path file = folder.resolve("x.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(pdf, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.showText("Hallo");
                text.endText();
            }
            pdf.save(file.toFile());
        }

        assertThat(kinds("application/pdf", file)).containsExactly("NOT_TAGGED", "NO_LANGUAGE", "NO_TITLE");
        assertThat(Accessibility.findings("application/pdf", file, false)).extracting(Answer.Finding::kind).contains("ONLY_PICTURES").doesNotContain("NOT_TAGGED");
    }

    @Test
    void filesThatShipHaveNoFalseAlarmOfStructure() throws IOException {
        try (var all = Files.walk(CONTENT)) {
            List<Path> files = all.filter(f -> f.toString().matches(".*\\.(pdf|docx|odt|pptx|odp)")).sorted().toList();

            assertThat(files).hasSizeGreaterThan(8).allSatisfy(file -> assertThat(kinds(type(file), file)).as(file.getFileName().toString())
                    .doesNotContain("NOT_TAGGED", "NO_TITLE", "NO_LANGUAGE", "PICTURE_WITHOUT_ALTERNATIVE", "ONLY_PICTURES"));
        }
    }

    @Test
    void anOpenDocumentLosesTitleLanguageAndHeadings() throws IOException {
        Path good;
        try (var all = Files.walk(CONTENT)) {
            good = all.filter(f -> f.toString().endsWith(".odt")).sorted().findFirst().orElseThrow();
        }
        Path bad = changed(good, Map.of("meta.xml", xml -> xml.replaceAll("(?s)<dc:title>.*?</dc:title>", "").replaceAll("(?s)<dc:language>.*?</dc:language>", ""),
                "styles.xml", xml -> xml.replaceAll("fo:language=\"[^\"]*\"", ""),
                "content.xml", xml -> xml.replaceAll("fo:language=\"[^\"]*\"", "").replaceAll("text:outline-level=\"2\"", "text:outline-level=\"5\"")));

        assertThat(kinds(TEXT, good)).doesNotContain("NO_TITLE", "NO_LANGUAGE", "HEADING_SKIPPED");
        assertThat(kinds(TEXT, bad)).contains("NO_TITLE", "NO_LANGUAGE");
    }

    @Test
    void aHostileOrBrokenFileIsNotJudged() throws IOException {
        Path file = folder.resolve("x.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Accessibility.findings(WORD, file, true)).isNull();
        assertThat(Accessibility.findings("application/pdf", Files.writeString(folder.resolve("y.pdf"), "%PDF-1.7 kaputt"), true)).isNull();
        assertThat(Accessibility.findings("text/plain", Files.writeString(folder.resolve("z.txt"), "Text"), true)).isNull();
    }

    private interface Change extends java.util.function.UnaryOperator<String> {
    }

    private Path changed(Path file, Map<String, Change> changes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(file.toFile()); ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : java.util.Collections.list(from.entries())) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                Change change = changes.get(entry.getName());
                to.write(change == null ? bytes : change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(folder.resolve("changed.odt"), out.toByteArray());
    }

    private static String type(Path file) {
        String name = file.toString();
        return name.endsWith(".pdf") ? "application/pdf" : name.endsWith(".docx") ? WORD : name.endsWith(".pptx") ? SLIDES
                : name.endsWith(".odt") ? TEXT : "application/vnd.oasis.opendocument.presentation";
    }

    /** '<kind> <count> <place>' of a Word document that is good but for what {@code content} does. */
    private List<String> word(Consumer<XWPFDocument> content) throws IOException {
        XWPFDocument document = new XWPFDocument();
        document.getProperties().getCoreProperties().setTitle("Titel");
        document.createStyles();
        for (int level = 1; level <= 3; level++) {
            var style = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory.newInstance();
            style.setStyleId("Titel" + level);
            style.addNewName().setVal("heading " + level);
            document.getStyles().addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style));
        }
        paragraph(document, "Text").setLang("de-DE");
        return found(WORD, save(document, content));
    }

    private Path save(XWPFDocument document, Consumer<XWPFDocument> content) throws IOException {
        Path file = folder.resolve("x.docx");
        try (document; OutputStream out = Files.newOutputStream(file)) {
            content.accept(document);
            document.write(out);
        }
        return file;
    }

    private static void heading(XWPFDocument document, int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Titel" + level);
        paragraph.createRun().setText(text);
    }

    private static XWPFRun paragraph(XWPFDocument document, String text) {
        XWPFRun run = document.createParagraph().createRun();
        run.setText(text);
        return run;
    }

    private static void picture(XWPFDocument document, String description) {
        try {
            var picture = document.createParagraph().createRun().addPicture(new java.io.ByteArrayInputStream(PICTURE), org.apache.poi.common.usermodel.PictureType.PNG, "x.png", 9525,
                    9525);
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(description);
            document.getParagraphs().get(document.getParagraphs().size() - 1).getRuns().get(0).getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(description);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> found(String type, Path file) throws IOException {
        return Accessibility.findings(type, file, true).stream().map(f -> f.kind() + " " + f.count() + " " + f.place()).toList();
    }

    private static List<String> kinds(String type, Path file) {
        try {
            return Accessibility.findings(type, file, true).stream().map(Answer.Finding::kind).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

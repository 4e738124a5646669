package org.wirkstatt.selfanalysis.result.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.wirkstatt.selfanalysis.Samples;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.result.Comparison;
import org.wirkstatt.selfanalysis.result.Result;
import org.wirkstatt.selfanalysis.result.ResultSamples;
import org.wirkstatt.selfanalysis.result.ResultSheet;
import org.wirkstatt.selfanalysis.result.ResultSheets;
import org.wirkstatt.selfanalysis.run.TeamView;

/** Results as PDF, checked by veraPDF against all rules of PDF/UA-1 that a machine can check. */
class ResultPdfTest {

    private static final Catalogue SHIPPED = ResultSamples.shipped();
    private static final String LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstandsmitgliederversammlungsprotokollführung".repeat(3);
    private static final ResultSheets SHEETS = new ResultSheets(ResultSamples.LABELS);

    @BeforeAll
    static void useVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** A result with a name. */
    record Sample(String name, Result result) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(new Sample("one person, nothing answered", ResultSamples.result(SHIPPED, 1, i -> line(i, 1, List.of(), List.of(), null))),
                new Sample("one person of a small catalogue", ResultSamples.result(Samples.catalogue("small-1"), 1,
                        i -> ResultSamples.line(Samples.catalogue("small-1").criteria().get(i).id(), 1, 2, List.of(1 + i % 2), List.of(), null, null, null))),
                new Sample("20 people, 24 criteria, all settled", team(20, 120)), new Sample("50 people in one place", ResultSamples.result(SHIPPED, 50,
                        i -> line(i, 50, java.util.Collections.nCopies(50, 1 + i % 4), List.of(), null))),
                new Sample("long words", ResultSamples.result(SHIPPED, 2, i -> line(i, 2, List.of(1, 4), List.of(LONG_WORD, LONG_WORD + " " + LONG_WORD), LONG_WORD))),
                new Sample("emojis, scripts, signs", ResultSamples.result(SHIPPED, 3, i -> line(i, 3, List.of(1, 2, 4), List.of("🙂 👩🏽‍🔬 🇩🇪 ✅ 🫩", "Привіт, Łódź, Ελλάδα, İstanbul",
                        "مرحبا שלום 中文 हिन्दी ไทย", "<script>&amp;\"'</b> ]]> {0} %s =1+1", "a\u0000b\u0007c\ud83d x\u202ey\u00ad", "e\u0301 u\u0308 ﬁ ¹ € ½"), "→ 🙂 weiter"))),
                new Sample("compared with earlier runs", compared()));
    }

    private static TeamView.Line line(int i, int people, List<Integer> levels, List<String> reasons, String step) {
        return ResultSamples.line(SHIPPED.criteria().get(i).id(), people, 4, levels, reasons, null, null, step);
    }

    private static Result team(int people, int words) {
        Random random = new Random(3);
        return ResultSamples.result(SHIPPED, people, i -> ResultSamples.line(SHIPPED.criteria().get(i).id(), people, 4,
                IntStream.range(0, people).mapToObj(p -> 1 + random.nextInt(4)).toList(), IntStream.range(0, people).mapToObj(p -> sentence(random, words)).sorted().toList(),
                String.valueOf(1 + i % 4), sentence(random, 30), "Bis März klären: " + sentence(random, 10)));
    }

    private static String sentence(Random random, int words) {
        return IntStream.range(0, words).mapToObj(i -> List.of("Team", "Ziele", "wir", "gemeinsam", "und", "Überblick", "größer", "Schulgarten").get(random.nextInt(8)))
                .collect(Collectors.joining(" ", "", "."));
    }

    private static Result compared() {
        Catalogue[] editions = Stream.of("small-1", "small-2", "small-3", "small-4").map(Samples::catalogue).toArray(Catalogue[]::new);
        List<TeamView> views = new ArrayList<>();
        for (Catalogue edition : editions) {
            views.add(0, new TeamView(ResultSamples.head(views.size() + 1, edition.edition(), ResultSamples.OPENED.plusSeconds(views.size())), 2, 2,
                    edition.criteria().stream().map(c -> ResultSamples.line(c.id(), 2, 2, List.of(1, 2), List.of(), null, null, null)).toList()));
        }
        return new Result(views.get(0), editions[3], views.subList(1, 4).stream().map(then -> Comparison.of(views.get(0), then, ResultSamples.lineage(editions))).toList());
    }

    private static byte[] pdf(Result result, Locale locale) {
        return new ResultPdf(ResultSamples.LABELS).of(SHEETS.sheet(result, locale));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyResultIsAnAccessiblePdf(Sample sample) throws Exception {
        for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            ValidationResult checked = check(pdf(sample.result(), locale));
            assertThat(failures(checked)).isEmpty();
            assertThat(checked.isCompliant()).isTrue();
            assertThat(checked.getTotalAssertions()).isGreaterThan(1_000);
        }
    }

    @Test
    void theCheckFindsADocumentWithoutTags() throws Exception {
        try (PDDocument plain = new PDDocument(); java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream()) {
            plain.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            plain.save(bytes);
            assertThat(check(bytes.toByteArray()).isCompliant()).isFalse();
        }
    }

    private static ValidationResult check(byte[] pdf) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser);
        }
    }

    private static List<String> failures(ValidationResult result) {
        return result.getTestAssertions().stream().filter(a -> a.getStatus() == TestAssertion.Status.FAILED).map(a -> a.getRuleId() + " " + a.getMessage()).distinct().toList();
    }

    @Test
    void theDocumentHasLanguageTitleBookmarksPicturesInWordsAndItsFonts() throws IOException {
        Result result = team(3, 10);
        try (PDDocument document = Loader.loadPDF(pdf(result, Locale.GERMAN))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Ergebnis: Sensoren im Schulgarten, Herbst 2026");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            List<String> bookmarks = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> bookmarks.add(item.getTitle()));
            assertThat(bookmarks).containsExactly("Stärken", "Unterschiede", "Nächste Schritte", "Treppenprofil", "Alle Kriterien als Tabelle", "Was das Team festgehalten hat",
                    "Begründungen, ohne Namen");
            String structure = structure(document);
            ResultSheet sheet = SHEETS.sheet(result, Locale.GERMAN);
            assertThat(sheet.rows()).hasSize(24).allSatisfy(row -> assertThat(structure).contains(row.picture()));
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    /** Alternative texts of all elements of the structure. */
    private static String structure(PDDocument document) {
        StringBuilder texts = new StringBuilder();
        document.getDocument().getObjectsByType(org.apache.pdfbox.cos.COSName.getPDFName("StructElem"), org.apache.pdfbox.cos.COSName.getPDFName("StructElem"))
                .forEach(object -> texts.append(((org.apache.pdfbox.cos.COSDictionary) object.getObject()).getString(org.apache.pdfbox.cos.COSName.ALT, "")).append('\n'));
        return texts.toString();
    }

    @Test
    void whatPeopleWroteIsAllThereAndWhatNoFontHasIsNamed() throws IOException {
        List<String> reasons = List.of("Zählen: 🙂 und ⿰", "Привіт, Łódź, Ελλάδα", "Auf Chinesisch: 中文!", "Hebräisch שלום", "<b>fett</b> & \"mehr\"", "Zusammengesetzt: u\u0308ber");
        String text = text(ResultSamples.result(SHIPPED, 2, i -> line(i, 2, List.of(1, 2), i == 0 ? reasons : List.of(), null)));
        assertThat(text).contains("Zählen: 🙂 und [ideographic description character left to right]").contains("Привіт, Łódź, Ελλάδα").contains("Auf Chinesisch: [2 Zeichen: Han]!")
                .contains("Hebräisch [4 Zeichen: Hebrew]").contains("<b>fett</b> & \"mehr\"").contains("Zusammengesetzt: über")
                .contains("7 Zeichen können in diesem Dokument nicht gezeichnet werden").doesNotContain("#");
        assertThat(text(ResultSamples.result(SHIPPED, 2, i -> line(i, 2, List.of(1, 2), List.of("gut"), null)))).doesNotContain("nicht gezeichnet");
    }

    private static String text(Result result) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(result, Locale.GERMAN))) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Longer words than a line are broken, not cut: every letter is drawn inside of the page. */
    @Test
    void longWordsStayOnThePage() throws IOException {
        Result result = ResultSamples.result(SHIPPED, 2, i -> line(i, 2, List.of(1, 4), List.of(LONG_WORD), null));
        try (PDDocument document = Loader.loadPDF(pdf(result, Locale.GERMAN))) {
            List<Float> ends = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition position) {
                    ends.add(position.getX() + position.getWidth());
                    super.processTextPosition(position);
                }
            };
            String text = stripper.getText(document).replaceAll("\\s+", "");
            assertThat(text).contains(LONG_WORD);
            assertThat(ends).hasSizeGreaterThan(24 * LONG_WORD.length()).allSatisfy(end -> assertThat(end).isLessThanOrEqualTo(595 - 45 + 1));
        }
    }

    @Test
    void theSameResultGivesTheSameBytes() {
        Result result = team(4, 20);
        assertThat(pdf(result, Locale.GERMAN)).isEqualTo(pdf(result, Locale.GERMAN));
    }

    /** Up to half a million characters of reasons stand in the document; beyond that it says where they are. */
    @Test
    void theLargestResultStaysWithinBounds() throws IOException {
        byte[] almost = pdf(longReasons(10), Locale.GERMAN);
        byte[] more = pdf(longReasons(50), Locale.GERMAN);
        assertThat(almost.length).isLessThan(2_000_000);
        assertThat(more.length).isLessThan(almost.length);
        try (PDDocument document = Loader.loadPDF(almost); PDDocument shorter = Loader.loadPDF(more)) {
            assertThat(document.getNumberOfPages()).isBetween(100, 250);
            assertThat(new PDFTextStripper().getText(shorter)).contains("Die Begründungen sind zusammen zu lang für dieses Dokument.");
        }
    }

    /** Each person gives the longest reason there can be for each criterion. */
    private static Result longReasons(int people) {
        String longest = sentence(new Random(1), 400).substring(0, 1_999);
        return ResultSamples.result(SHIPPED, people, i -> ResultSamples.line(SHIPPED.criteria().get(i).id(), people, 4,
                IntStream.range(0, people).mapToObj(p -> 1 + p % 4).toList(), java.util.Collections.nCopies(people, longest), "2", longest, longest.substring(0, 500)));
    }
}

package org.wirkstatt.search.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.search.IndexDocument;

/** The figures of docs/search.md. What finds less than {@code limits.csv} says fails, in any phenomenon and any task; whoever finds more raises it. */
class SearchQualityTest {

    private static final Path REPORT = Path.of("target", "search-report.md");
    private static final int HELP_QUESTIONS = 1000;

    @TempDir
    static Path folder;
    private static final MorphologySet MORPHOLOGY = new MorphologySet("morphology.csv");
    private static final MorphologySet MORPHOLOGY_HELD_OUT = new MorphologySet("morphology-held-out.csv");
    private static Comparison morphology;
    private static Comparison morphologyHeldOut;
    private static Comparison golden;
    private static Comparison goldenHeldOut;
    private static Comparison help;
    private static Comparison helpHeldOut;
    private static int shipped;

    @BeforeAll
    static void ask() {
        BinaryOperator<String> plain = (facet, value) -> value;
        morphology = compare("morphology", MORPHOLOGY.things(), plain, MORPHOLOGY.queries()).get(0);
        morphologyHeldOut = compare("morphology-held-out", MORPHOLOGY_HELD_OUT.things(), plain, MORPHOLOGY_HELD_OUT.queries()).get(0);
        ShippedContent content = new ShippedContent();
        shipped = content.things().size();
        Set<String> ids = content.things().stream().map(thing -> thing.ref().id()).collect(Collectors.toSet());
        List<Comparison> questions = compare("golden", content.things(), content::label, new GoldenSet("golden.csv", ids).queries(),
                new GoldenSet("golden-held-out.csv", ids).queries());
        golden = questions.get(0);
        goldenHeldOut = questions.get(1);
        HelpPages pages = new HelpPages();
        List<Comparison> keywords = compare("help", pages.things(), plain, pages.queries(0, HELP_QUESTIONS), pages.queries(HELP_QUESTIONS, 2 * HELP_QUESTIONS));
        help = keywords.get(0);
        helpHeldOut = keywords.get(1);
    }

    @SafeVarargs
    private static List<Comparison> compare(String name, List<IndexDocument> things, BinaryOperator<String> label, List<JudgedQuery>... sets) {
        try (Engine portal = new PortalEngine(folder.resolve(name), things, label); Engine stock = new StockEngine(folder.resolve(name + "-stock"), things, label)) {
            return List.of(sets).stream().map(queries -> new Comparison(queries, portal, stock)).toList();
        }
    }

    @AfterAll
    static void report() throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, "# What the search finds\n\nPortal beside Lucene's `GermanAnalyzer` with BM25 (‘stock’), one run, the same texts.\n\n"
                + "| set | questions | nDCG@10 | stock | | MRR@10 | stock | | recall@5 | stock | false friends | stock |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n"
                + morphology.summary("words in all their forms") + morphologyHeldOut.summary("the same, held out")
                + golden.summary("questions of coordinators") + goldenHeldOut.summary("the same, held out")
                + help.summary("help pages of another program") + helpHeldOut.summary("the same, held out")
                + "\n## Words in all their forms: " + MORPHOLOGY.size() + " pairs\n\n" + morphology.table("phenomenon")
                + "\n### Held out: " + MORPHOLOGY_HELD_OUT.size() + " pairs\n\n" + morphologyHeldOut.table("phenomenon")
                + "\n## Questions of coordinators over " + shipped + " shipped things\n\n" + golden.table("task")
                + "\n### Held out\n\n" + goldenHeldOut.table("task")
                + "\n## Pairs that fall short\n\n" + morphology.shortfalls(0.999, MORPHOLOGY::textOf)
                + "\n## Questions that fall short\n\n" + golden.shortfalls(0.8, id -> id));
        if (Boolean.getBoolean("wirkstatt.quality.write")) {
            Limits.write(measured());
        }
    }

    /** Of what is held out only the whole counts: nobody is to work on a part of it. */
    private static Map<String, Map<String, Score>> measured() {
        Map<String, Map<String, Score>> measured = new LinkedHashMap<>();
        measured.put("words", morphology.byGroup());
        measured.put("words held out", Map.of("all", morphologyHeldOut.portal()));
        measured.put("questions", golden.byGroup());
        measured.put("questions held out", Map.of("all", goldenHeldOut.portal()));
        measured.put("help", Map.of("all", help.portal()));
        measured.put("help held out", Map.of("all", helpHeldOut.portal()));
        return measured;
    }

    @Test
    void theSetsAreLargeEnough() {
        assertThat(MORPHOLOGY.size()).isGreaterThanOrEqualTo(200);
        assertThat(MORPHOLOGY_HELD_OUT.size()).isGreaterThanOrEqualTo(60);
        assertThat(golden.portal().queries()).isGreaterThanOrEqualTo(150);
        assertThat(goldenHeldOut.portal().queries()).isGreaterThanOrEqualTo(60);
        assertThat(help.portal().queries()).isEqualTo(HELP_QUESTIONS);
    }

    @Test
    void nothingFindsLessThanItDid() {
        Limits limits = new Limits();
        assertThat(measured().entrySet().stream().flatMap(set -> limits.missed(set.getKey(), set.getValue()).stream())).isEmpty();
    }

    @Test
    void wordsAreFoundInAllTheirForms() {
        assertThat(morphology.portal().recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(morphology.portal().falseFriends()).isLessThanOrEqualTo(morphology.stock().falseFriends());
    }

    @Test
    void questionsOfCoordinatorsAreAnsweredBetterThanByLuceneAlone() {
        assertThat(golden.portal().ndcg()).isGreaterThanOrEqualTo(1.24 * golden.stock().ndcg());
    }

    @Test
    void keywordsOfAnotherProgramLeadToItsHelpPagesBetterThanWithLuceneAlone() {
        assertThat(help.portal().mrr()).isGreaterThanOrEqualTo(1.12 * help.stock().mrr());
    }
}

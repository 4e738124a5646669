package org.wirkstatt.search.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.search.IndexDocument;

/** The figures of docs/search.md. What finds less than the numbers here fails; whoever finds more raises them. */
class SearchQualityTest {

    private static final Path REPORT = Path.of("target", "search-report.md");

    @TempDir
    static Path folder;
    private static final MorphologySet MORPHOLOGY = new MorphologySet("morphology.csv");
    private static Comparison morphology;
    private static Comparison golden;
    private static int shipped;

    @BeforeAll
    static void ask() {
        morphology = compare("morphology", MORPHOLOGY.queries(), MORPHOLOGY.things(), (facet, value) -> value);
        ShippedContent content = new ShippedContent();
        shipped = content.things().size();
        Set<String> ids = content.things().stream().map(thing -> thing.ref().id()).collect(Collectors.toSet());
        golden = compare("golden", new GoldenSet("golden.csv", ids).queries(), content.things(), content::label);
    }

    private static Comparison compare(String name, List<JudgedQuery> queries, List<IndexDocument> things, BinaryOperator<String> label) {
        try (Engine portal = new PortalEngine(folder.resolve(name), things, label); Engine stock = new StockEngine(folder.resolve(name + "-stock"), things, label)) {
            return new Comparison(queries, portal, stock);
        }
    }

    @AfterAll
    static void report() throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, "# What the search finds\n\nPortal beside Lucene's `GermanAnalyzer` with BM25 (‘stock’), one run, the same texts.\n\n"
                + "## Words in all their forms: " + MORPHOLOGY.size() + " pairs\n\n" + morphology.table("phenomenon")
                + "\n## Questions of coordinators over " + shipped + " shipped things\n\n" + golden.table("task")
                + "\n## Pairs that fall short\n\n" + morphology.shortfalls(0.999, MORPHOLOGY::textOf)
                + "\n## Questions that fall short\n\n" + golden.shortfalls(0.8, id -> id));
    }

    @Test
    void theMorphologySetIsLargeEnough() {
        assertThat(MORPHOLOGY.size()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void wordsAreFoundInAllTheirForms() {
        assertThat(morphology.portal().recall()).isGreaterThanOrEqualTo(0.98);
        assertThat(morphology.portal().ndcg()).isGreaterThanOrEqualTo(0.85);
        assertThat(morphology.portal().mrr()).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void noMoreFalseFriendsAreFoundThanByLuceneAlone() {
        assertThat(morphology.portal().falseFriends()).isLessThanOrEqualTo(morphology.stock().falseFriends()).isLessThanOrEqualTo(12);
    }

    @Test
    void theGoldenSetIsLargeEnough() {
        assertThat(golden.portal().queries()).isGreaterThanOrEqualTo(150);
    }

    /** Aimed at is 1.25 (docs/search.md says what is missing); this keeps what is reached. */
    @Test
    void questionsOfCoordinatorsAreAnsweredBetterThanByLuceneAlone() {
        assertThat(golden.portal().ndcg()).isGreaterThanOrEqualTo(0.82).isGreaterThanOrEqualTo(1.19 * golden.stock().ndcg());
        assertThat(golden.portal().mrr()).isGreaterThanOrEqualTo(0.91);
        assertThat(golden.portal().recall()).isGreaterThanOrEqualTo(0.70);
    }
}

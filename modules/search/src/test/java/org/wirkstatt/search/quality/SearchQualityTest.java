package org.wirkstatt.search.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BinaryOperator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of docs/search.md. What finds less than the numbers here fails; whoever finds more raises them. */
class SearchQualityTest {

    private static final Path REPORT = Path.of("target", "search-report.md");

    @TempDir
    static Path folder;
    private static final MorphologySet MORPHOLOGY = new MorphologySet();
    private static Comparison morphology;

    @BeforeAll
    static void ask() {
        BinaryOperator<String> noLabels = (facet, value) -> value;
        try (Engine portal = new PortalEngine(folder.resolve("morphology"), MORPHOLOGY.things(), noLabels);
                Engine stock = new StockEngine(folder.resolve("morphology-stock"), MORPHOLOGY.things(), noLabels)) {
            morphology = new Comparison(MORPHOLOGY.queries(), portal, stock);
        }
    }

    @AfterAll
    static void report() throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, "# What the search finds\n\nPortal beside Lucene's `GermanAnalyzer` with BM25 (‘stock’), one run, the same texts.\n\n## Morphology: "
                + MORPHOLOGY.size() + " pairs\n\n" + morphology.table("phenomenon") + "\n### Not found, or found though it must not be\n\n"
                + morphology.shortfalls(0.999, MORPHOLOGY::textOf));
    }

    @Test
    void theMorphologySetIsLargeEnough() {
        assertThat(MORPHOLOGY.size()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void wordsAreFoundInAllTheirForms() {
        assertThat(morphology.portal().recall()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void noMoreFalseFriendsAreFoundThanByLuceneAlone() {
        assertThat(morphology.portal().falseFriends()).isLessThanOrEqualTo(morphology.stock().falseFriends());
    }
}

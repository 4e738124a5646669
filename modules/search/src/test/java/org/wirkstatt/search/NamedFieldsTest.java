package org.wirkstatt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.search.SearchResult.Hit;
import org.wirkstatt.search.SearchResult.Relaxation;
import org.wirkstatt.search.index.TestPortal;

class NamedFieldsTest {

    @TempDir
    Path data;
    private TestPortal portal;
    private SearchService search;

    @BeforeEach
    void open() {
        portal = new TestPortal(data);
        search = new SearchService(portal.index, portal.contributors, portal.user());
        thing(TestPortal.MATERIAL, "wirkung", "Wirkung messen", LocalDate.of(2025, 3, 1), Map.of("kind", List.of("guide"), "topic", List.of("robotik")), "Trier macht mit.");
        thing(TestPortal.MATERIAL, "plan", "Jahresplan", LocalDate.of(2024, 12, 31), Map.of("kind", List.of("report"), "topic", List.of("wasser")), "Wirkung steht im Text.");
        thing(TestPortal.REGION, "trier", "Trier", null, Map.of(), "An der Mosel, mit Wirkung.");
        portal.follow();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private void thing(String type, String id, String title, LocalDate date, Map<String, List<String>> facets, String text) {
        portal.save(new IndexDocument(new ContentRef(type, id), title, "/x/" + id, Set.of(Audience.PUBLIC), "de", "", List.of(), date, facets, List.of(),
                List.of(new Passage(text, "", "/x/" + id, 0))));
    }

    private List<String> found(String text) {
        return search.search(SearchRequest.of(text)).hits().stream().map(Hit::ref).map(ContentRef::id).sorted().toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Wirkung                  | plan trier wirkung
            titel:Wirkung            | wirkung
            title:wirkungen          | wirkung
            TITEL:"Wirkung messen"   | wirkung
            -titel:Wirkung           | plan trier
            topic:robotik            | wirkung
            kind:Leitfaden           | ''
            kind:Moderationsleitfaden | wirkung
            kind:report Wirkung      | plan
            region:Trier             | trier
            material:Wirkung         | wirkung
            bereich:Regionen         | trier
            Wirkung -bereich:Regionen | plan wirkung
            von:2025                 | wirkung
            seit:2025-04             | ''
            bis:31.12.2024           | plan
            until:12.2024            | plan
            """, delimiter = '|')
    void aFieldNarrowsTheQuestion(String text, String ids) {
        assertThat(String.join(" ", found(text))).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trier:", "Region: Trier", "ort:Trier", "von:Trier", "titel:\"\" Trier", "Region:innen Trier"})
    void whatIsNoFieldIsText(String text) {
        assertThat(found(text)).contains("trier");
    }

    @Test
    void whatAFieldKeepsAwayIsOffered() {
        assertThat(search.search(SearchRequest.of("Mosel titel:Jahresplan")).relaxations()).extracting(Relaxation::text)
                .containsExactlyInAnyOrder("Mosel", "titel:Jahresplan");
    }

    @Test
    void aFieldFindsNothingThatTheReaderMayNotRead() {
        portal.save(TestPortal.thing(TestPortal.MATERIAL, "geheim", "Geheimplan", Set.of(Audience.EDITORS), List.of(), Map.of("topic", List.of("geheim")), "x"));
        portal.follow();
        assertThat(found("topic:geheim")).isEmpty();
        assertThat(found("titel:Geheimplan")).isEmpty();
    }
}

package org.wirkstatt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.search.WordQueries.Looseness;
import org.wirkstatt.search.index.TestPortal;

/** The same counts as Lucene's own collectors give, over random things, some of them deleted, some not for everybody. */
class CountedFacetsTest {

    private static final List<String> WORDS = List.of("Wirkung", "Wirkungsziele", "Schule", "Schüler:innen", "Workshop", "Netzwerk", "MINT", "Rückmeldung", "Leitfaden",
            "Koordination", "Ziel", "Beratung", "Übergabe", "Handreichung");
    private static final List<String> KINDS = List.of("guide", "method", "report", "checklist");
    private static final int ROUNDS = 400;

    @Test
    void countsAreThoseOfLucene(@TempDir Path folder) {
        Random random = new Random(20_261_122);
        try (TestPortal portal = new TestPortal(folder)) {
            for (int i = 0; i < 600; i++) {
                portal.save(TestPortal.thing(TestPortal.MATERIAL, String.valueOf(i), text(random, 3), Set.of(i % 5 == 0 ? Audience.MEMBERS : Audience.PUBLIC), List.of(),
                        // one value is so rare that it is kept as numbers
                        Map.of("kind", List.of(KINDS.get(random.nextInt(4))), "topic", i % 97 == 0 ? List.of("rare", "often") : List.of("often")), text(random, 12), text(random, 9)));
                if (i % 150 == 149) {
                    portal.follow();
                }
            }
            for (int i = 0; i < 600; i += 7) {
                portal.delete(new ContentRef(TestPortal.MATERIAL, String.valueOf(i)));
            }
            portal.follow();
            CountedFacets.Kept kept = new CountedFacets.Kept();
            for (int round = 0; round < ROUNDS; round++) {
                compare(portal, question(random), round % 3 == 0 ? Set.of(Audience.PUBLIC, Audience.MEMBERS) : Set.of(Audience.PUBLIC), round % 2 == 0, kept);
            }
        }
    }

    private static void compare(TestPortal portal, String typed, Set<Audience> audiences, boolean strict, CountedFacets.Kept kept) {
        WordQueries queries = new WordQueries(portal.index.texts().words());
        Question question = new QuestionReader(portal.index.texts()).read(typed);
        Query asked = strict ? queries.all(question, Looseness.NONE) : queries.allAhead(question, Looseness.NONE, 10);
        Query query = new VisibleThings(audiences, Set.of()).of(asked);
        portal.index.read((searcher, state) -> {
            FacetsCollector all = searcher.search(query, new FacetsCollectorManager());
            SortedSetDocValuesFacetCounts expected = new SortedSetDocValuesFacetCounts(state, all);
            CountedFacets counted = new CountedFacets(searcher, query, FacetsConfig.DEFAULT_INDEX_FIELD_NAME, kept);
            assertThat(counted.total()).as(typed).isEqualTo(all.getMatchingDocs().stream().mapToInt(leaf -> leaf.totalHits).sum());
            for (String facet : List.of("kind", "topic", "type", "state")) {
                var before = expected.getTopChildren(60, facet);
                var now = counted.getTopChildren(60, facet);
                assertThat(now == null ? List.of() : List.of(now.labelValues)).as(typed + " " + facet)
                        .isEqualTo(before == null ? List.<LabelAndValue>of() : List.of(before.labelValues));
            }
            return null;
        });
    }

    private static String question(Random random) {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            parts.add(switch (random.nextInt(6)) {
                case 0 -> "-" + word;
                case 1 -> '"' + word + " " + WORDS.get(random.nextInt(WORDS.size())) + '"';
                default -> word;
            });
        }
        return String.join(" ", parts);
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.toString();
    }
}

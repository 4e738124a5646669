package org.wirkstatt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.search.SearchRequest.Order;
import org.wirkstatt.search.index.TestPortal;

/**
 * Nothing of what somebody may not read shows in any answer: in random permission graphs every answer is the same as from a portal that
 * never had the restricted things. Only the order of hits may differ, since rare words weigh more.
 */
class RightsTest {

    private static final int GRAPHS = 12;
    private static final int QUESTIONS = 40;
    private static final List<String> WORDS = List.of("Wirkung", "Schule", "Förderung", "Netzwerk", "Indikator", "Workshop", "Region", "Fortbildung", "Elternarbeit",
            "Qualität", "Wirkungsziel", "Zielgruppe", "Koordinator:innen", "Geheimplan", "Zwiebelkuchen", "Sternwarte", "Drehscheibe", "Quittung");
    private static final List<Audience> CIRCLES = List.of(Audience.PUBLIC, Audience.MEMBERS, Audience.EDITORS, new Audience("region:1"), new Audience("region:2"));

    @TempDir
    Path data;

    @Test
    void everyAnswerIsThatOfAPortalWithoutTheRestrictedThings() {
        Random random = new Random(20260901);
        for (int graph = 0; graph < GRAPHS; graph++) {
            List<IndexDocument> things = IntStream.range(0, 40).mapToObj(i -> randomThing(random, i)).toList();
            Set<Audience> reader = randomCircles(random);
            reader.add(Audience.PUBLIC);
            try (TestPortal full = portal(data.resolve("full" + graph), things, reader);
                    TestPortal visible = portal(data.resolve("visible" + graph), things.stream().filter(t -> t.audiences().stream().anyMatch(reader::contains)).toList(), reader)) {
                for (int i = 0; i < QUESTIONS; i++) {
                    SearchRequest request = randomRequest(random);
                    assertThat(facts(full, request)).as("graph %d, %s as %s", graph, request, reader).isEqualTo(facts(visible, request));
                }
            }
        }
    }

    private static TestPortal portal(Path folder, List<IndexDocument> things, Set<Audience> reader) {
        TestPortal portal = new TestPortal(folder);
        portal.audiences = reader;
        things.forEach(portal::save);
        portal.follow();
        return portal;
    }

    /** Everything an answer tells, but for the order of hits. */
    private static Map<String, Object> facts(TestPortal portal, SearchRequest request) {
        SearchResult result = new SearchService(portal.index, portal.contributors, portal.user()).search(request);
        List<Suggestion> suggestions = new SuggestionService(portal.index, portal.contributors, portal.user()).suggest(request.text(), Locale.GERMAN);
        Set<ContentRef> hits = result.hits().stream().map(h -> h.ref()).collect(Collectors.toSet());
        return Map.of("hits", hits, "total", result.total(), "match", result.match(), "leftOut", result.leftOut(),
                "facets", result.facets().stream().collect(Collectors.toMap(f -> f.name(), f -> Set.copyOf(f.values()))),
                "relaxations", Set.copyOf(result.relaxations()), "didYouMean", result.didYouMean(), "alsoFound", result.alsoFound(),
                "suggestions", Set.copyOf(suggestions));
    }

    private static IndexDocument randomThing(Random random, int number) {
        String title = word(random) + " " + word(random) + " " + number;
        List<String> keywords = random.nextBoolean() ? List.of(word(random)) : List.of();
        Map<String, List<String>> facets = Map.of("kind", List.of("k" + random.nextInt(4)), "topic", List.of("t" + random.nextInt(3), "t" + (3 + random.nextInt(3))));
        String[] pages = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(p -> words(random, 2 + random.nextInt(6))).toArray(String[]::new);
        return TestPortal.thing(TestPortal.MATERIAL, "m" + number, title, randomCircles(random), keywords, facets, pages);
    }

    private static Set<Audience> randomCircles(Random random) {
        Set<Audience> circles = new HashSet<>();
        circles.add(CIRCLES.get(random.nextInt(CIRCLES.size())));
        if (random.nextInt(3) == 0) {
            circles.add(CIRCLES.get(random.nextInt(CIRCLES.size())));
        }
        return circles;
    }

    private static SearchRequest randomRequest(Random random) {
        String text = words(random, 1 + random.nextInt(3));
        text = switch (random.nextInt(6)) {
            case 0 -> text.substring(0, Math.max(2, text.length() - 2));
            case 1 -> text.replaceFirst("([a-zä-ü])([a-zä-ü])", "$2$1");
            case 2 -> "-" + text;
            case 3 -> '"' + text + '"';
            default -> text;
        };
        Map<String, Set<String>> facets = random.nextInt(3) == 0 ? Map.of("kind", Set.of("k" + random.nextInt(4))) : Map.of();
        return new SearchRequest(text, facets, Order.RELEVANCE, 1, 50, Locale.GERMAN);
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word(random));
        }
        return String.join(" ", words);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}

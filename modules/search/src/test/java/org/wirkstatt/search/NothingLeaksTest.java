package org.wirkstatt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.search.index.TestPortal;

/**
 * Nothing of what somebody may not read shows in anything the search says: every answer, with hits and their order, passages, counts, facets, suggestions
 * and the work that was done for it, is the one of a portal that never had the restricted things. Another seed: {@code -Dwirkstatt.leak.seed=…}.
 */
class NothingLeaksTest {

    private static final int CASES = 10_000;
    private static final int QUESTIONS = 60;
    private static final long SEED = Long.getLong("wirkstatt.leak.seed", 20261122L);

    @TempDir
    Path data;

    @Test
    void everyAnswerToEveryRoleIsThatOfAPortalWithoutTheRestrictedThings() {
        java.util.logging.Logger quiet = java.util.logging.Logger.getLogger("org.wirkstatt.search.index");
        quiet.setLevel(Level.WARNING);
        int answered = 0;
        for (int graph = 0; answered < CASES; graph++) {
            Random random = new Random(SEED + graph);
            PermissionGraph things = new PermissionGraph(random);
            try (TestPortal full = things.full(data.resolve("full" + graph), Set.of(Audience.PUBLIC))) {
                for (Map.Entry<String, Set<Audience>> reader : PermissionGraph.READERS.entrySet()) {
                    full.audiences = reader.getValue();
                    try (TestPortal visible = things.visible(data.resolve("visible" + graph + reader.getKey().hashCode()), reader.getValue())) {
                        Asked ofAll = new Asked(full);
                        Asked ofVisible = new Asked(visible);
                        List<IndexDocument> readable = things.visible(reader.getValue());
                        for (int i = 0; i < QUESTIONS; i++, answered++) {
                            SearchRequest request = things.question();
                            ContentRef thing = readable.isEmpty() ? new ContentRef(TestPortal.MATERIAL, "m0") : readable.get(i % readable.size()).ref();
                            String what = "seed " + SEED + ", graph " + graph + ", " + reader.getKey() + " asks " + request + ", and what is like " + thing;
                            try {
                                assertThat(ofAll.answers(request, thing)).as(what).isEqualTo(ofVisible.answers(request, thing));
                            } catch (RuntimeException | AssertionError e) {
                                throw new AssertionError(what, e);
                            }
                        }
                    }
                }
            }
        }
        assertThat(answered).isGreaterThanOrEqualTo(CASES);
    }

    /** All that a portal answers. */
    private static final class Asked {

        private final SearchService search;
        private final SuggestionService suggestions;
        private final StrictFinder finder;
        private final RelatedThings related;
        private final FoundOccurrences occurrences;
        private final NewMatches matches;
        private final Set<Audience> audiences;
        private final NameMentions mentions = new NameMentions();
        private int passes;
        private int asked;

        Asked(TestPortal portal) {
            search = new SearchService(portal.index, portal.contributors, portal.user());
            search.asked = searcher -> passes = searcher.passes();
            suggestions = new SuggestionService(portal.index, portal.contributors, portal.user());
            finder = new StrictFinder(portal.index, portal.contributors, portal.user());
            related = new RelatedThings(portal.index, portal.contributors, portal.user());
            occurrences = new FoundOccurrences(portal.index, portal.contributors, portal.user());
            matches = new NewMatches(portal.index, portal.contributors);
            audiences = portal.audiences;
            mentions.search = search;
        }

        Map<String, Object> answers(SearchRequest request, ContentRef thing) {
            Map<String, Object> answers = new LinkedHashMap<>();
            answers.put("answer", search.search(request));
            answers.put("passes", passes);
            answers.put("suggestions", suggestions.suggest(request.text(), Locale.GERMAN));
            // each of these every sixth time: the pages that ask them are few, and they go the same way
            switch (asked++ % 6) {
                case 0 -> answers.put("found", finder.find(TestPortal.MATERIAL, Map.of(), request.text(), 3));
                case 1 -> answers.put("similar", related.similar(thing, TestPortal.MATERIAL, 4));
                case 2 -> answers.put("fitting", related.fitting(request.text() + " Netzwerk Workshop", TestPortal.MATERIAL, 3));
                case 3 -> answers.put("occurrences", occurrences.in(thing, request.text(), 5));
                case 4 -> answers.put("matches", Set.copyOf(matches.find(request.text(), request.facets(), audiences, Optional.empty(), 50)));
                default -> answers.put("mentions", mentions.of(request.text(), 3));
            }
            return answers;
        }
    }
}

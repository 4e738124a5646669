package org.wirkstatt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.Similar.Fit;
import org.wirkstatt.search.index.TestPortal;

/** What modules find beside something else. */
class FinderTest {

    @TempDir
    Path data;

    private static List<Fit> find(TestPortal portal, Map<String, String> facets, String text) {
        portal.follow();
        return new StrictFinder(portal.index, portal.contributors, portal.user()).find(TestPortal.MATERIAL, facets, text, 5);
    }

    private static void fill(TestPortal portal) {
        portal.save(TestPortal.thing(TestPortal.MATERIAL, "a", "Zielgruppen", Set.of(Audience.PUBLIC), List.of(), Map.of("topic", List.of("targetGroups", "outreach")),
                "Wen erreichen Sie?", "Die Ansprache einer Zielgruppe beginnt bei den Eltern."));
        portal.save(TestPortal.thing(TestPortal.MATERIAL, "b", "Intern", Set.of(Audience.MEMBERS), List.of(), Map.of("topic", List.of("targetGroups")), "Ansprache der Zielgruppe"));
        portal.save(TestPortal.thing(TestPortal.REGION, "c", "Zielgruppe", Set.of(Audience.PUBLIC), List.of(), Map.of(), "Ansprache der Zielgruppe"));
    }

    @Test
    void whatHasTheValueIsFoundWithoutWordsAndWhatHasAllWordsWithItsPassage() {
        try (TestPortal portal = new TestPortal(data)) {
            fill(portal);
            assertThat(find(portal, Map.of("topic", "outreach"), "")).extracting(Fit::title, Fit::path).containsExactly(org.assertj.core.groups.Tuple.tuple("Zielgruppen", "/x/a"));
            assertThat(find(portal, Map.of(), "Zielgruppe und Ansprache")).extracting(Fit::path).containsExactly("/x/a#page=2");
            assertThat(find(portal, Map.of("topic", "outreach"), "Ansprache")).hasSize(1);
        }
    }

    @Test
    void nothingWiderIsAnsweredThanWasAskedFor() {
        try (TestPortal portal = new TestPortal(data)) {
            assertThat(find(portal, Map.of(), "Zielgruppe")).as("an empty index").isEmpty();
            fill(portal);
            for (String text : List.of("Zielgruppe Raketen", "Zielgrupe", "****", "\"einer Ansprache\"")) {
                assertThat(find(portal, Map.of(), text)).as(text).isEmpty();
            }
            assertThat(find(portal, Map.of("topic", "nothing"), "")).isEmpty();
            assertThat(find(portal, Map.of("nothing", "outreach"), "")).isEmpty();
        }
    }

    @Test
    void whatTheReaderMayNotReadIsNotFound() {
        try (TestPortal portal = new TestPortal(data)) {
            fill(portal);
            assertThat(find(portal, Map.of("topic", "targetGroups"), "")).extracting(Fit::title).containsExactly("Zielgruppen");
            portal.audiences = Set.of(Audience.PUBLIC, Audience.MEMBERS);
            assertThat(find(portal, Map.of("topic", "targetGroups"), "")).extracting(Fit::title).containsExactlyInAnyOrder("Zielgruppen", "Intern");
        }
    }
}

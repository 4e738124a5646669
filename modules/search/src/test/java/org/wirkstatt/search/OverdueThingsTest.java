package org.wirkstatt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.search.SearchRequest.Order;
import org.wirkstatt.search.index.TestPortal;

class OverdueThingsTest {

    @TempDir
    Path data;
    private TestPortal portal;

    @BeforeEach
    void open() {
        portal = new TestPortal(data);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private List<String> found(String text) {
        return new SearchService(portal.index, portal.contributors, portal.user()).search(SearchRequest.of(text)).hits().stream().map(hit -> hit.ref().id()).toList();
    }

    private LocalDate yesterday() {
        return LocalDate.ofInstant(portal.now, ZoneOffset.UTC).minusDays(1);
    }

    @Test
    void ofTwoThingsThatFitAlikeTheConfirmedOneComesFirst() {
        portal.due.put("old", yesterday());
        portal.due.put("fresh", yesterday().plusDays(1));
        portal.save(TestPortal.material("old", "Problembaum", "Ursachen und Folgen"));
        portal.save(TestPortal.material("fresh", "Problembaum", "Ursachen und Folgen"));
        portal.follow();
        assertThat(found("Problembaum")).containsExactly("fresh", "old");
    }

    @Test
    void whatFitsBetterStaysFirstThoughItIsOverdue() {
        portal.due.put("old", yesterday());
        portal.save(TestPortal.material("old", "Problembaum", "Der Problembaum"));
        portal.save(TestPortal.material("fresh", "Ein Nachmittag", "Viele Wörter über vieles, und am Rand einmal der Problembaum, dann wieder über anderes"));
        portal.follow();
        assertThat(found("Problembaum")).containsExactly("old", "fresh");
    }

    @Test
    void whatHasAllWordsStaysBeforeWhatHasSomeOfThemInTheSamePlace() {
        portal.due.put("both", yesterday());
        portal.save(TestPortal.material("both", "Ein Nachmittag", "Problembaum mit sehr vielen anderen Wörtern und am Ende auch noch ein Zielbaum für alle"));
        portal.save(TestPortal.material("one", "Ein Vormittag", "Problembaum Problembaum"));
        portal.follow();
        assertThat(found("Problembaum Zielbaum")).startsWith("both");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        for (int i = 0; i < 130; i++) {
            if (i % 3 == 0) {
                portal.due.put("m" + i, yesterday());
            }
            portal.save(TestPortal.material("m" + i, "Titel " + i, "Wirkung " + "wort ".repeat(i % 11)));
        }
        portal.follow();
        SearchService search = new SearchService(portal.index, portal.contributors, portal.user());
        Set<String> seen = new HashSet<>();
        int hits = IntStream.rangeClosed(1, 4).map(page -> {
            List<SearchResult.Hit> shown = search.search(new SearchRequest("Wirkung", Map.of(), Order.RELEVANCE, page, 40, Locale.GERMAN)).hits();
            shown.forEach(hit -> seen.add(hit.ref().id()));
            return shown.size();
        }).sum();
        assertThat(hits).isEqualTo(130);
        assertThat(seen).hasSize(130);
    }
}

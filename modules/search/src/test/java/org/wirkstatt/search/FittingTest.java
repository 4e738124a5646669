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

/** What fits while somebody writes. */
class FittingTest {

    private static final String QUESTION = "Wie gewinnt man Eltern für einen Lötabend? Wir haben Lötkolben und einen Raum, aber kaum Eltern kommen.";

    @TempDir
    Path data;

    private List<Fit> fitting(TestPortal portal, String text) {
        portal.follow();
        return new RelatedThings(portal.index, portal.contributors, portal.user()).fitting(text, TestPortal.MATERIAL, 5);
    }

    @Test
    void whatSharesTellingWordsIsOfferedWithItsBestPassageAndTheAddressOfIt() {
        try (TestPortal portal = new TestPortal(data)) {
            portal.save(TestPortal.thing(TestPortal.MATERIAL, "a", "Abende mit Familien", Set.of(Audience.PUBLIC), List.of(), Map.of(),
                    "Der Raum wird gelüftet.", "Ein Lötabend mit Eltern beginnt mit Lötkolben für alle."));
            portal.save(TestPortal.material("b", "Raketen bauen", "Wasserraketen fliegen weit."));
            for (int i = 0; i < 6; i++) {
                portal.save(TestPortal.material("c" + i, "Anderes " + i, "Etwas ganz anderes steht hier, Nummer " + i));
            }
            List<Fit> fits = fitting(portal, QUESTION);
            assertThat(fits).hasSize(1);
            assertThat(fits.get(0).title()).isEqualTo("Abende mit Familien");
            assertThat(fits.get(0).place()).isEqualTo("Seite 2");
            assertThat(fits.get(0).path()).isEqualTo("/x/a#page=2");
            assertThat(fits.get(0).excerpt()).contains("Lötabend mit Eltern");
        }
    }

    @Test
    void whatTheReaderMayNotReadFitsNothing() {
        try (TestPortal portal = new TestPortal(data)) {
            portal.save(TestPortal.thing(TestPortal.MATERIAL, "a", "Lötabend mit Eltern", Set.of(Audience.MEMBERS), List.of(), Map.of(), "Lötkolben und Eltern"));
            for (int i = 0; i < 6; i++) {
                portal.save(TestPortal.material("c" + i, "Anderes " + i, "Etwas ganz anderes steht hier, Nummer " + i));
            }
            assertThat(fitting(portal, QUESTION)).isEmpty();
            portal.audiences = Set.of(Audience.PUBLIC, Audience.MEMBERS);
            assertThat(fitting(portal, QUESTION)).hasSize(1);
        }
    }

    @Test
    void aTextOfFewWordsAndAnEmptyIndexFitNothingAndAVeryLongOneIsNoFault() {
        try (TestPortal portal = new TestPortal(data)) {
            assertThat(fitting(portal, QUESTION)).isEmpty();
            portal.save(TestPortal.material("a", "Lötabend", "Mit Eltern"));
            for (String few : List.of("", " ", "und", "Lötabend", "****")) {
                assertThat(fitting(portal, few)).as(few).isEmpty();
            }
            assertThat(fitting(portal, "Wort ".repeat(20_000))).isEmpty();
        }
    }
}

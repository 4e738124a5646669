package org.wirkstatt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.Occurrences.Occurrence;
import org.wirkstatt.search.index.TestPortal;

/** Which words of a document are marked, in which spelling, and for whom. */
class FoundOccurrencesTest {

    private static final ContentRef DOCUMENT = new ContentRef(TestPortal.MATERIAL, "d");

    @TempDir
    Path data;
    private TestPortal portal;

    @BeforeEach
    void start() {
        portal = new TestPortal(data);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private void given(Set<Audience> audiences, String... pages) {
        portal.save(TestPortal.thing(TestPortal.MATERIAL, "d", "Titel", audiences, List.of(), Map.of(), pages));
    }

    private List<Occurrence> found(String question) {
        portal.follow();
        return new FoundOccurrences(portal.index, portal.contributors, portal.user()).in(DOCUMENT, question, 1000);
    }

    @ParameterizedTest
    @CsvSource({"Koordination,Die Netzwerkkoordination lädt ein.,Netzwerkkoordination", "Netzwerk,Die Netzwerkkoordination lädt ein.,Netzwerkkoordination",
            "Koordinator,Alle Koordinator:innen kommen.,Koordinator:innen", "Koordinatorin,Die Koordinator*innen kommen.,Koordinator*innen",
            "Schüler,Das Schüler:innenlabor ist offen.,Schüler:innenlabor", "Massnahme,Unsere Maßnahmen greifen.,Maßnahmen", "Foerderung,Die Förderung läuft.,Förderung",
            "Qualitätsentwicklung,Die Quali\u00ADtäts\u00ADentwicklung im Team.,Qualitätsentwicklung", "Wirkungsziel,Die Wirkungs-¶ziele stehen.,Wirkungsziele",
            "„Wollen und Können“,Zwischen Wollen und Können.,Wollen und Können"})
    void theWholeWordIsMarkedAsTheTextSpellsIt(String question, String text, String spelling) {
        given(Set.of(Audience.PUBLIC), text.replace('¶', '\n'));
        assertThat(found(question)).singleElement().satisfies(o -> {
            assertThat(o.spellings()).containsExactly(spelling);
            assertThat(o.count()).isOne();
        });
    }

    @ParameterizedTest
    @CsvSource({"Schule,Die Schüler lernen.", "Forderung,Die Förderung läuft.", "Medizin,Die Medien sind da.", "-Wirkung,Wirkung"})
    void anotherWordIsNotMarked(String question, String text) {
        given(Set.of(Audience.PUBLIC), text + " Anderes.");
        portal.save(TestPortal.material("e", "Wo die Wörter stehen", "Schule, Forderung und Medizin"));
        assertThat(found(question)).isEmpty();
    }

    @Test
    void placesComeInTheOrderOfTheTextAndEachIsCounted() {
        given(Set.of(Audience.PUBLIC), "Ziel und Ziele", "anderes", "Wirkungsziel");
        assertThat(found("Ziel")).extracting(Occurrence::path, Occurrence::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/x/d#page=1", 2), org.assertj.core.groups.Tuple.tuple("/x/d#page=3", 1));
    }

    @Test
    void whereNoWordStandsSimilarOnesAreMarked() {
        given(Set.of(Audience.PUBLIC), "Die Koordination lädt ein.");
        assertThat(found("Koordinaton")).singleElement().extracting(Occurrence::spellings).isEqualTo(Set.of("Koordination"));
    }

    @Test
    void whereACompoundStandsItselfItsPartsAreNotMarkedAndElsewhereTheyAre() {
        given(Set.of(Audience.PUBLIC), "Ein Wirkungsziel ist keine Wirkung, das Ziel der Zielgruppe", "Wirkung und Ziel", "Die Wirkungsziele der Zielgruppe");
        assertThat(found("Wirkungsziele")).extracting(Occurrence::spellings).containsExactly(Set.of("Wirkungsziel"), Set.of("Wirkung", "Ziel"), Set.of("Wirkungsziele"));
        assertThat(found("Wirkungsziele Zielgruppe")).element(0).extracting(Occurrence::spellings).isEqualTo(Set.of("Wirkungsziel", "Zielgruppe"));
        assertThat(found("Wirkungsziele Wirkung")).element(0).extracting(Occurrence::spellings).isEqualTo(Set.of("Wirkungsziel", "Wirkung"));
    }

    @Test
    void onlyThisThingIsLookedAt() {
        given(Set.of(Audience.PUBLIC), "Ziel");
        portal.save(TestPortal.material("e", "Anderes", "Ziel"));
        assertThat(found("Ziel")).hasSize(1);
        portal.delete(DOCUMENT);
        assertThat(found("Ziel")).isEmpty();
    }

    @Test
    void whoMayNotReadTheThingLearnsNothingOfItAndAWithdrawnRightHoldsAtOnce() {
        given(Set.of(Audience.MEMBERS), "Geheimnis");
        assertThat(found("Geheimnis")).isEmpty();
        assertThat(found("Geheimnsi")).as("similar").isEmpty();
        portal.audiences = Set.of(Audience.PUBLIC, Audience.MEMBERS);
        assertThat(found("Geheimnis")).hasSize(1);
        portal.audiences = Set.of(Audience.PUBLIC);
        assertThat(found("Geheimnis")).isEmpty();
        portal.audiences = Set.of(Audience.PUBLIC, Audience.MEMBERS);
        portal.off.add(TestPortal.MATERIAL);
        assertThat(found("Geheimnis")).as("the module is off").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "****", "\"", "-", "((((", "a:b:c", "\0", "𝕱𝖗𝖆𝖌𝖊"})
    void anyQuestionIsAnswered(String question) {
        assertThat(found(question)).as("an empty index").isEmpty();
        given(Set.of(Audience.PUBLIC), "Ziel");
        assertThat(found(question)).isEmpty();
    }

    @Test
    void aLongDocumentIsBoundedByTheLimit() {
        given(Set.of(Audience.PUBLIC), IntStream.range(0, 300).mapToObj(i -> "Ziel " + i).toArray(String[]::new));
        portal.follow();
        FoundOccurrences occurrences = new FoundOccurrences(portal.index, portal.contributors, portal.user());
        assertThat(occurrences.in(DOCUMENT, "Ziel", 20)).hasSize(20).extracting(Occurrence::path).startsWith("/x/d#page=1", "/x/d#page=2");
        assertThat(occurrences.in(DOCUMENT, "Ziel", Integer.MAX_VALUE)).hasSize(300);
        assertThat(occurrences.in(DOCUMENT, "Ziel", -1)).hasSize(1);
    }
}

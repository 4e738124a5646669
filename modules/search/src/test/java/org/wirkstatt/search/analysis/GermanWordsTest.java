package org.wirkstatt.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words find which: measured on the word lists of the programme. */
class GermanWordsTest {

    private static final WordForms WORDS = new WordForms();
    private static final GermanAnalyzer EXACT = new GermanAnalyzer(GermanAnalyzer.Form.EXACT, WORDS);
    private static final GermanAnalyzer STEM = new GermanAnalyzer(GermanAnalyzer.Form.STEM, WORDS);
    private static final GermanAnalyzer PARTS = new GermanAnalyzer(GermanAnalyzer.Form.PARTS, WORDS);

    /** Role noun, singular and plural, and the stem that signs are put behind. */
    private static final List<List<String>> ROLES = List.of(List.of("Koordinator", "Koordinatoren"), List.of("Teilnehmer", "Teilnehmer"),
            List.of("Schüler", "Schüler"), List.of("Lehrer", "Lehrer"), List.of("Moderator", "Moderatoren"),
            List.of("Multiplikator", "Multiplikatoren"), List.of("Partner", "Partner"), List.of("Initiator", "Initiatoren"));
    private static final List<String> SPELLINGS = List.of("*innen", "/innen", "/-innen", ":innen", "_innen", "·innen", "Innen", "innen");

    private static boolean finds(String query, String text) {
        String word = CleanText.of(query);
        return intersect(EXACT.terms(word), EXACT.terms(CleanText.of(text))) || intersect(STEM.terms(word), STEM.terms(CleanText.of(text)))
                || intersect(PARTS.terms(word).subList(0, 1), PARTS.terms(CleanText.of(text)));
    }

    private static boolean intersect(Collection<String> a, Collection<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    @Test
    void theBaseWordFindsAtLeast126Of128GenderSpellings() {
        List<String> missed = new ArrayList<>();
        ROLES.forEach(role -> role.forEach(query -> SPELLINGS.forEach(spelling -> {
            if (!finds(query, "Alle " + role.get(0) + spelling + " sind da")) {
                missed.add(query + " in " + role.get(0) + spelling);
            }
        })));
        System.out.println("gender spellings found: " + (128 - missed.size()) + " of 128 " + missed);
        assertThat(missed).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"Kollege,Kolleg:innen", "Kollegin,Kolleg*innen", "Expertin,Expert:innen", "Ärztin,Ärzt_innen", "Pädagogen,Pädagog:innen",
            "Student,Studentinnen", "Koordinatorin,Koordinator", "Koordinator(in),Koordinatoren", "Lehrer/in,Lehrerinnen",
            "Koordinator:in,Koordinatorinnen", "Schülerlabor,Schüler:innenlabor", "Schüler,SchülerInnenlabor", "Koordinator,Netzwerkkoordinator:innen",
            "Teilnehmer,Teilnehmende", "Partnerinnen,Partner:innen", "Bürger,Bürger*innenbeteiligung"})
    void findsFurtherRoleNouns(String query, String text) {
        assertThat(finds(query, text)).as("%s finds %s", query, text).isTrue();
    }

    @Test
    void aPartFindsAtLeast15Of16Compounds() {
        List<List<String>> pairs = Stream.of("Wirkung Wirkungsorientierung", "Bericht Ergebnisbericht", "Ziel Wirkungsziele", "Gruppe Zielgruppenmatrix",
                "Treppe Wirkungstreppe", "Analyse Selbstanalyse", "Koordinator Netzwerkkoordinatorin", "Fortbildung Lehrkräftefortbildung",
                "Leitfaden Moderationsleitfäden", "Region MINT-Region", "Labor Schülerlabore", "Entwicklung Qualitätsentwicklung",
                "Arbeit Öffentlichkeitsarbeit", "Mädchen Mädchenförderung", "Beruf Berufsorientierung", "Werkstatt Ferienwerkstätten")
                .map(s -> List.of(s.split(" "))).toList();
        List<List<String>> missed = pairs.stream().filter(p -> !finds(p.get(0), p.get(1))).toList();
        System.out.println("compounds found by a part: " + (pairs.size() - missed.size()) + " of " + pairs.size() + " " + missed);
        assertThat(missed).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Schüler,Schule", "Schule,Schüler", "Schulen,Schülerinnen", "Lehre,Lehrer", "Förderung,Forderung", "Forderung,Förderung",
            "Forderung,Nachwuchsförderung", "Term,Termin", "Mediz,Medizin", "Tube,Wachstube", "Wachs,Wachstube", "Berl,Berlin", "Burg,Bürger",
            "Innen,Spinnen", "schwer,Schwerin", "konstant,Konstantin", "Bild,Bildung", "Log,LogIn-Daten", "Rat,Beratung"})
    void keepsFalseFriendsApart(String query, String text) {
        assertThat(finds(query, text)).as("%s finds %s", query, text).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Förderantrag,Foerderantrag", "Foerderantrag,Förderantrag", "Maßnahme,Massnahme", "Massnahmen,Maßnahme", "Ueberblick,Überblick",
            "Überblick,UEBERBLICK", "Schueler,Schüler:innen", "Müller,Mueller", "Straße,STRASSE", "Foerderung,Nachwuchsförderung", "Foerderung,Förderungen"})
    void findsUmlautsAndTheirTranscriptionBothWays(String query, String text) {
        assertThat(finds(query, text)).as("%s finds %s", query, text).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Schule,Schulen", "Verband,Verbände", "Vorschlag,Vorschläge", "Maßnahme,Maßnahmen", "Thema,Themen", "Material,Materialien",
            "Praktikum,Praktika", "Zentrum,Zentren", "Netzwerk,Netzwerks", "Spinne,Spinnen", "Termin,Terminen", "Schülers,Grundschülern",
            "koordinieren,Koordination", "Koordination,Koordinierung", "Moderation,moderieren"})
    void findsInflectionAndDerivation(String query, String text) {
        assertThat(finds(query, text)).as("%s finds %s", query, text).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Wirkungsziel,Wirkungs\u00ADziel", "Förderung,Fo\u0308rderung", "Fo\u0308rderung,Förderung", "Konflikt,Kon\uFB02ikt", "Wirkungsziel,Wirkungs\u200Bziel"})
    void findsWordsThatAFileSpoiled(String query, String text) {
        assertThat(finds(query, text)).as("%s finds %s", query, text).isTrue();
    }

    @Test
    void joinsWordsThatALineEndCutButNotOmittedParts() {
        assertThat(CleanText.of("Wirkungs-\norientierung, Kinder-\nund Jugendarbeit")).isEqualTo("Wirkungsorientierung, Kinder-\nund Jugendarbeit");
    }

    @Test
    void aWordOfAnyLengthIsTaken() {
        assertThat(WORDS.of("wirkung".repeat(60)).exact()).hasSize(420);
    }

    @Test
    void stopWordsAreIndexed() {
        assertThat(STEM.terms("der Weg und das Ziel")).hasSize(5);
    }
}

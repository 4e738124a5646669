package org.wirkstatt.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.wirkstatt.search.index.TestPortal.MATERIAL;
import static org.wirkstatt.search.index.TestPortal.REGION;
import static org.wirkstatt.search.index.TestPortal.material;
import static org.wirkstatt.search.index.TestPortal.thing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.search.SearchRequest.Order;
import org.wirkstatt.search.SearchResult.FacetValue;
import org.wirkstatt.search.SearchResult.Hit;
import org.wirkstatt.search.SearchResult.Match;
import org.wirkstatt.search.SearchResult.Run;
import org.wirkstatt.search.index.TestPortal;

class SearchServiceTest {

    private static final Set<Audience> PUBLIC = Set.of(Audience.PUBLIC);

    @TempDir
    Path data;
    private TestPortal portal;
    private SearchService search;

    @BeforeEach
    void open() {
        portal = new TestPortal(data);
        search = new SearchService(portal.index, portal.contributors, portal.user());
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private void given(IndexDocument... things) {
        List.of(things).forEach(portal::save);
        portal.follow();
    }

    private List<String> found(String text) {
        return search.search(SearchRequest.of(text)).hits().stream().map(hit -> hit.ref().id()).toList();
    }

    private static SearchRequest narrowed(String text, Map<String, Set<String>> facets) {
        return new SearchRequest(text, facets, Order.RELEVANCE, 1, 20, Locale.GERMAN);
    }

    private static List<String> marked(Hit hit) {
        return hit.passages().stream().flatMap(p -> p.runs().stream()).filter(Run::marked).map(Run::text).toList();
    }

    @Test
    void aTitleWeighsMoreThanAMentionInTheText() {
        given(material("text", "Handreichung", "Ein Wirkungsziel und noch ein Wirkungsziel beschreiben."), material("title", "Wirkungsziel", "Etwas anderes steht hier im Text dazu."));
        assertThat(found("Wirkungsziel")).containsExactly("title", "text");
    }

    @Test
    void theWordItselfComesBeforeACompoundWithIt() {
        given(material("compound", "A", "Die Wirkungsorientierung hilft."), material("word", "B", "Die Wirkung hilft."));
        assertThat(found("Wirkung")).containsExactly("word", "compound");
    }

    @Test
    void theExactSpellingComesBeforeItsLikes() {
        given(material("demand", "A", "Die Forderung steht."), material("support", "B", "Die Förderung steht."));
        assertThat(found("Förderung")).containsExactly("support");
    }

    @ParameterizedTest
    @CsvSource({"MINT Netzwerk,Das MINTNetzwerk lädt ein", "MINTNetzwerk,Das MINT-Netzwerk lädt ein", "MINT-Netzwerk,Das MINT Netzwerk lädt ein",
            "Wirkungsziel,Ziele der Wirkung sind klar", "Elternarbeit,Arbeit mit Eltern", "Koordinator:in,Koordinator*innen laden ein"})
    void findsOtherWaysToWriteTheSame(String question, String text) {
        given(material("1", "Titel", text));
        assertThat(found(question)).containsExactly("1");
    }

    @Test
    void whatHasAllWordsComesBeforeWhatHasSomeAndThisIsSaid() {
        given(material("2", "Wirkung", "Wirkung, Wirkung und noch einmal Wirkung"), material("1", "A", "Wirkung und Workshop"), material("3", "C", "Fahrrad"));
        assertThat(found("Wirkung Workshop")).containsExactly("1", "2");
        assertThat(search.search(SearchRequest.of("Wirkung Workshop")).match()).isEqualTo(Match.ALL_WORDS_FIRST);
        assertThat(search.search(SearchRequest.of("Wirkung Workshop")).total()).isEqualTo(2);
    }

    @Test
    void whereManyThingsHaveAllWordsOnlyTheseAreFound() {
        given(IntStream.range(0, 12).mapToObj(i -> material("m" + i, "A", i < 11 ? "Wirkung und Workshop" : "Wirkung allein")).toArray(IndexDocument[]::new));
        SearchResult result = search.search(SearchRequest.of("Wirkung Workshop"));
        assertThat(result.total()).isEqualTo(11);
        assertThat(result.match()).isEqualTo(Match.ALL_WORDS);
    }

    @Test
    void wordsMayStandInDifferentPassages() {
        given(thing(MATERIAL, "1", "A", PUBLIC, List.of(), Map.of(), "Wirkung auf der ersten Seite", "Workshop auf der zweiten Seite"));
        assertThat(found("Wirkung Workshop")).containsExactly("1");
    }

    @Test
    void quotesWantTheWordsSideBySideAndExactlySo() {
        given(material("1", "A", "drei kurze Workshops"), material("2", "B", "kurze drei Workshops"), material("3", "C", "drei kurzer Workshop"));
        assertThat(found("\"drei kurze Workshops\"")).containsExactly("1");
    }

    @Test
    void aPhraseMayHoldStopWords() {
        given(material("1", "A", "vom Wollen und Können"), material("2", "B", "vom Wollen ohne Können"));
        assertThat(found("\"Wollen und Können\"")).containsExactly("1");
    }

    @Test
    void minusLeavesOut() {
        given(material("1", "A", "Wirkung in Schulen"), material("2", "B", "Wirkung im Betrieb"));
        assertThat(found("Wirkung -Schule")).containsExactly("2");
    }

    @Test
    void onlyMinusMeansEverythingElse() {
        given(material("1", "A", "Schule"), material("2", "B", "Betrieb"));
        assertThat(found("-Schule")).containsExactly("2");
    }

    @Test
    void aKindIsFoundByItsName() {
        given(thing(MATERIAL, "1", "A", PUBLIC, List.of(), Map.of("kind", List.of("guide")), "Text"));
        assertThat(found("Moderationsleitfäden")).containsExactly("1");
    }

    @Test
    void aHitShowsItsBestPassagesWithPlaceAndCountsTheRest() {
        given(thing(MATERIAL, "1", "A", PUBLIC, List.of(), Map.of(), "Indikator", "nichts", "Indikatoren und Indikator", "Indikator", "Indikatoren"));
        Hit hit = search.search(SearchRequest.of("Indikator")).hits().get(0);
        assertThat(hit.passages()).hasSize(3).allMatch(p -> p.page() != 2 && p.path().endsWith("#page=" + p.page()));
        assertThat(hit.morePassages()).isOne();
    }

    @Test
    void passagesAreThoseOfTheHitOnly() {
        given(IntStream.range(0, 30).mapToObj(i -> thing(MATERIAL, "m" + i, "A", PUBLIC, List.of(), Map.of(), "Indikator in Nummer" + i, "anderes")).toArray(IndexDocument[]::new));
        assertThat(search.search(SearchRequest.of("Indikator")).hits()).hasSize(20)
                .allSatisfy(hit -> assertThat(hit.passages().get(0).runs().stream().map(Run::text).collect(Collectors.joining())).endsWith("Nummer" + hit.ref().id().substring(1)));
    }

    @ParameterizedTest
    @CsvSource({"Wirkung,Die Wirkungsorientierung trägt.,Wirkungsorientierung", "Koordinator,Alle Koordinator:innen kommen.,Koordinator:innen",
            "Massnahme,Unsere Maßnahmen greifen.,Maßnahmen", "Schueler,Die Schüler*innen lernen.,Schüler*innen"})
    void theWholeWordIsMarkedInTheSpellingOfTheText(String question, String text, String mark) {
        given(material("1", "A", text));
        assertThat(marked(search.search(SearchRequest.of(question)).hits().get(0))).containsExactly(mark);
    }

    @Test
    void aLongPassageIsCutAroundTheMark() {
        given(material("1", "A", "wort ".repeat(5000) + "Indikator " + "wort ".repeat(5000)));
        Hit hit = search.search(SearchRequest.of("Indikator")).hits().get(0);
        String shown = hit.passages().get(0).runs().stream().map(Run::text).collect(Collectors.joining());
        assertThat(shown).startsWith("… ").contains("Indikator").hasSizeLessThan(450);
    }

    @Test
    void markupInTextStaysText() {
        given(material("1", "A", "<script>alert(1)</script> Indikator"));
        assertThat(search.search(SearchRequest.of("Indikator")).hits().get(0).passages().get(0).runs().get(0).text()).startsWith("<script>");
    }

    private void givenFacets() {
        given(thing(MATERIAL, "1", "A", PUBLIC, List.of(), Map.of("kind", List.of("guide"), "topic", List.of("x", "y")), "Wirkung"),
                thing(MATERIAL, "2", "B", PUBLIC, List.of(), Map.of("kind", List.of("sheet"), "topic", List.of("x")), "Wirkung"),
                thing(MATERIAL, "3", "C", PUBLIC, List.of(), Map.of("kind", List.of("sheet"), "topic", List.of("y")), "Wirkung"),
                thing(REGION, "4", "D", PUBLIC, List.of(), Map.of("state", List.of("DE-BY")), "Wirkung"));
    }

    private Map<String, Long> counts(SearchResult result, String facet) {
        return result.facets().stream().filter(f -> f.name().equals(facet)).flatMap(f -> f.values().stream())
                .collect(Collectors.toMap(FacetValue::value, FacetValue::count));
    }

    @Test
    void facetsCountThings() {
        givenFacets();
        SearchResult result = search.search(SearchRequest.of("Wirkung"));
        assertThat(counts(result, "kind")).isEqualTo(Map.of("guide", 1L, "sheet", 2L));
        assertThat(counts(result, "type")).isEqualTo(Map.of(MATERIAL, 3L, REGION, 1L));
    }

    @Test
    void aFacetsOwnChoiceDoesNotNarrowItsCountsButThoseOfTheOthers() {
        givenFacets();
        SearchResult result = search.search(narrowed("Wirkung", Map.of("kind", Set.of("guide"))));
        assertThat(result.total()).isOne();
        assertThat(counts(result, "kind")).isEqualTo(Map.of("guide", 1L, "sheet", 2L));
        assertThat(counts(result, "topic")).isEqualTo(Map.of("x", 1L, "y", 1L));
    }

    @Test
    void valuesOfOneFacetAreAlternatives() {
        givenFacets();
        assertThat(search.search(narrowed("Wirkung", Map.of("kind", Set.of("guide", "sheet"), "topic", Set.of("y")))).total()).isEqualTo(2);
    }

    @Test
    void everyCountIsWhatChoosingItGives() {
        givenFacets();
        SearchResult all = search.search(SearchRequest.of("Wirkung"));
        all.facets().forEach(facet -> facet.values().forEach(value -> assertThat(search.search(narrowed("Wirkung", Map.of(facet.name(), Set.of(value.value())))).total())
                .as(facet.name() + "=" + value.value()).isEqualTo(value.count())));
    }

    @Test
    void aChosenValueWithoutHitsStaysVisible() {
        givenFacets();
        SearchResult result = search.search(narrowed("Wirkung", Map.of("kind", Set.of("gone"))));
        assertThat(result.facets()).filteredOn(f -> f.name().equals("kind")).flatExtracting(f -> f.values())
                .contains(new FacetValue("gone", "gone", 0, true));
    }

    @Test
    void unknownFacetsAreIgnored() {
        givenFacets();
        assertThat(search.search(narrowed("Wirkung", Map.of("nonsense", Set.of("x")))).total()).isEqualTo(4);
    }

    @Test
    void saysWhichWordWasLeftOutWhenNothingHasAllWords() {
        given(material("1", "A", "Wirkung messen"), material("2", "B", "Wirkung messen"), material("3", "C", "Honigbiene"));
        SearchResult result = search.search(SearchRequest.of("Wirkung messen Honigbiene"));
        assertThat(result.match()).isEqualTo(Match.FEWER_WORDS);
        assertThat(result.leftOut()).containsExactly("Honigbiene");
        assertThat(result.total()).isEqualTo(3);
    }

    @Test
    void offersWhatFewerWordsWouldFindWhereLittleWasFound() {
        given(material("1", "A", "Wirkung messen"), material("2", "B", "Wirkung"), material("3", "C", "Wirkung"));
        SearchResult result = search.search(SearchRequest.of("Wirkung messen"));
        assertThat(result.relaxations()).containsExactly(new SearchResult.Relaxation("", "messen", "messen", "Wirkung", 3));
    }

    @Test
    void offersWhatFewerFiltersWouldFind() {
        givenFacets();
        SearchResult result = search.search(narrowed("Wirkung", Map.of("kind", Set.of("guide"), "topic", Set.of("x"))));
        assertThat(result.relaxations()).contains(new SearchResult.Relaxation("kind", "guide", "Moderationsleitfaden", "Wirkung", 2));
    }

    @Test
    void anyWordWillDoWhenNoTwoStandTogether() {
        given(material("1", "A", "Wirkung"), material("2", "B", "Honigbiene"), material("3", "C", "Fahrrad"));
        SearchResult result = search.search(SearchRequest.of("Wirkung Honigbiene Fahrrad"));
        assertThat(result.match()).isEqualTo(Match.ANY_WORD);
        assertThat(result.total()).isEqualTo(3);
    }

    @Test
    void aTypingErrorFindsTheWordAndIsNamed() {
        given(material("1", "A", "Der Indikator zeigt es"));
        SearchResult result = search.search(SearchRequest.of("Indiaktor"));
        assertThat(result.match()).isEqualTo(Match.SIMILAR_WORDS);
        assertThat(result.didYouMean()).isEqualTo("Indikator");
        assertThat(marked(result.hits().get(0))).containsExactly("Indikator");
    }

    @Test
    void aKnownWordIsNotCorrected() {
        given(material("1", "A", "Der Indikator"), material("2", "B", "Die Indikation"));
        assertThat(search.search(SearchRequest.of("Indikation")).didYouMean()).isEmpty();
    }

    @Test
    void spellingsFoundBesideTheTypedOneAreNamed() {
        given(material("1", "A", "Die Koordinator:innen"), material("2", "B", "Der Koordinator"));
        assertThat(search.search(SearchRequest.of("Koordinator")).alsoFound()).containsExactly("Koordinator:innen");
    }

    @Test
    void withoutAQuestionEverythingIsListedByDate() {
        given(dated("old", LocalDate.of(2020, 1, 1)), dated("none", null), dated("new", LocalDate.of(2026, 1, 1)));
        assertThat(found("")).containsExactly("new", "old", "none");
    }

    @Test
    void sortsByDateWhereAsked() {
        given(dated("old", LocalDate.of(2020, 1, 1)), dated("new", LocalDate.of(2026, 1, 1)));
        assertThat(search.search(new SearchRequest("Wirkung", Map.of(), Order.DATE, 1, 20, Locale.GERMAN)).hits()).extracting(h -> h.ref().id())
                .containsExactly("new", "old");
    }

    private static IndexDocument dated(String id, LocalDate date) {
        return new IndexDocument(new ContentRef(MATERIAL, id), "Titel", "/x/" + id, PUBLIC, "de", "Wirkung", List.of(), date, Map.of(), List.of(), List.of());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        given(IntStream.range(0, 45).mapToObj(i -> material("m" + i, "Titel", "Wirkung")).toArray(IndexDocument[]::new));
        Set<String> seen = IntStream.rangeClosed(1, 3).boxed().flatMap(page -> search.search(new SearchRequest("Wirkung", Map.of(), Order.RELEVANCE, page, 20, Locale.GERMAN))
                .hits().stream().map(h -> h.ref().id())).collect(Collectors.toSet());
        assertThat(seen).hasSize(45);
    }

    @Test
    void aHugePageNumberGivesAnEmptyPage() {
        given(material("1", "A", "Wirkung"));
        assertThat(search.search(new SearchRequest("Wirkung", Map.of(), Order.RELEVANCE, Integer.MAX_VALUE, 20, Locale.GERMAN)).hits()).isEmpty();
    }

    static List<String> malformed() {
        return List.of("\"(((", "", " ", "\"", "\"\"", "-", "--", "- -", "-\"", "\"-", "*", "?:*~^", "a:b AND OR NOT", "\u0000\u0001\uD800", "x".repeat(10_000),
                "wort ".repeat(1000), "\"" + "a ".repeat(5000) + "\"", "wirkung~2", "[* TO *]", "{!xxe}", "\\", "\\\"", "/.*.*.*x/", "ｗｉｒｋｕｎｇ", "مرحبا", "漢字 漢字",
                "\uD83D\uDE00", "-".repeat(500), "\"a\"".repeat(200), "а".repeat(400), "wirkung-".repeat(60), "''';--", "<b>x</b>", "a\u0308".repeat(300), "donau".repeat(90));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void anyQuestionIsAnswered(String text) {
        given(material("1", "Wirkung", "Wirkung und Schule. Donaudampfschifffahrt."), material("2", "Bremse", "Eine Frau"));
        assertThatCode(() -> search.search(narrowed(text, Map.of("kind", Set.of("", "\u0000", "x".repeat(5000)), "type", Set.of("?"))))).doesNotThrowAnyException();
        assertThatCode(() -> search.search(SearchRequest.of(text))).doesNotThrowAnyException();
        assertThatCode(() -> new SuggestionService(portal.index, portal.contributors, portal.user()).suggest(text, Locale.GERMAN)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void anyQuestionIsAnsweredByAnEmptyIndex(String text) {
        portal.follow();
        assertThat(search.search(SearchRequest.of(text)).total()).isZero();
    }

    @Test
    void suggestsTitlesAndKeywordsByAnyWord() {
        given(thing(MATERIAL, "1", "Vom Problembaum zum Wirkungsziel", PUBLIC, List.of("Wirkungslogik"), Map.of(), "x"),
                thing(REGION, "2", "MINT-Region Würzburg", PUBLIC, List.of(), Map.of(), "x"));
        SuggestionService suggestions = new SuggestionService(portal.index, portal.contributors, portal.user());
        assertThat(suggestions.suggest("wirk", Locale.GERMAN)).containsExactly(new Suggestion("Wirkungslogik", "", ""),
                new Suggestion("Vom Problembaum zum Wirkungsziel", "/x/1", "Materialien"));
        assertThat(suggestions.suggest("region wuerz", Locale.GERMAN)).extracting(Suggestion::text).containsExactly("MINT-Region Würzburg");
    }

    @Test
    void whatASwitchedOffModuleHasIsNeitherFoundNorSuggestedNorSimilarAndComesBackAtOnce() {
        given(thing(MATERIAL, "1", "Vom Problembaum", PUBLIC, List.of(), Map.of(), "Ursachen Folgen Wirkungsziel"),
                thing(REGION, "2", "Region Problembaum", PUBLIC, List.of(), Map.of(), "Ursachen Folgen Wirkungsziel"));
        SuggestionService suggestions = new SuggestionService(portal.index, portal.contributors, portal.user());
        RelatedThings related = new RelatedThings(portal.index, portal.contributors, portal.user());

        portal.off.add(REGION);
        assertThat(search.search(SearchRequest.of("problembaum")).hits()).extracting(hit -> hit.ref().id()).containsExactly("1");
        assertThat(search.search(SearchRequest.of("region")).total()).isZero();
        assertThat(search.search(SearchRequest.of("problembaum")).facets().toString()).doesNotContain(REGION);
        assertThat(suggestions.suggest("region", Locale.GERMAN)).isEmpty();
        assertThat(related.similar(new ContentRef(MATERIAL, "1"), REGION, 5)).isEmpty();
        portal.save(thing(REGION, "3", "Region Zielbaum", PUBLIC, List.of(), Map.of(), "y"));
        portal.follow();

        portal.off.clear();
        assertThat(search.search(SearchRequest.of("region")).total()).as("also what changed meanwhile").isEqualTo(2);
    }

    @Test
    void similarThingsShareTellingWords() {
        given(material("tree", "Problembaum", "Ursachen Folgen Wirkungsziel Zielbaum"), material("goal", "Zielbaum", "Wirkungsziel Folgen Ursachen"),
                material("bike", "Fahrrad", "Kette Pedal Sattel"), material("other", "Kette", "Pedal Sattel Lenker"));
        RelatedThings related = new RelatedThings(portal.index, portal.contributors, portal.user());
        assertThat(related.similar(new ContentRef(MATERIAL, "tree"), MATERIAL, 5)).extracting(ContentRef::id).containsExactly("goal");
    }
}

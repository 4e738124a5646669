package org.wirkstatt.selfanalysis.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.Similar.Fit;
import org.wirkstatt.selfanalysis.Samples;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.edition.Materials;
import org.wirkstatt.selfanalysis.help.Suggestion.Reason;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.People;

/** What is offered for a criterion, and why. */
class HelpTest {

    private final Map<String, List<String>> answers = new LinkedHashMap<>();
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final Map<String, String> pointedTo = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Doubles.CountingState state = new Doubles.CountingState();
    private final List<String> asked = new ArrayList<>();
    private final Catalogue catalogue = Samples.catalogue("small-1");
    private final Criterion criterion = catalogue.criterion("A1").orElseThrow();

    private HelpService service(boolean withSearch) {
        HelpService service = new HelpService();
        service.finder = withSearch ? People.present(this::find) : People.absent();
        service.materials = new Materials() {
            @Override
            public Optional<ContentRef> ref(String key) {
                return Optional.ofNullable(pointedTo.get(key)).map(id -> new ContentRef("library.material", id));
            }
        };
        service.presenters = new Beans<>(List.of(new Presenter("library.material"), new Presenter("forum.thread")));
        service.user = Doubles.TestUser.visitor();
        service.state = state;
        service.open();
        return service;
    }

    private List<Fit> find(String type, Map<String, String> facets, String text, int limit) {
        String question = type + " " + facets + " " + text;
        asked.add(question);
        return answers.getOrDefault(question, List.of()).stream().map(title -> new Fit(new ContentRef(type, number(title)), title, "Nr. 2", "/x/" + title, "")).toList();
    }

    private String title() {
        return criterion.title().get(catalogue.languages().get(0));
    }

    @Test
    void whatCarriesTheCriterionComesBeforeWhatOnlyHasItsWordsAndOnePlaceIsForAThread() {
        answers.put("library.material {criterion=A1} ", List.of("Getaggt 1", "Getaggt 2", "Getaggt 3"));
        answers.put("library.material {} " + title(), List.of("Text"));
        answers.put("forum.thread {} \"Kriterium A1\"", List.of("Frage zu A1"));
        answers.put("forum.thread {} " + title(), List.of("Frage", "Frage zu A1"));
        assertThat(service(true).of(catalogue, criterion)).extracting(Suggestion::title, Suggestion::reason).containsExactly(
                tuple("Getaggt 1", Reason.TAGGED), tuple("Getaggt 2", Reason.TAGGED),
                tuple("Frage zu A1", Reason.NAMES));
    }

    @Test
    void whatHasTheWordsSaysWhichAndWhere() {
        answers.put("library.material {} " + title(), List.of("Text"));
        assertThat(service(true).of(catalogue, criterion)).hasSize(1).first().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(Reason.TREATS);
            assertThat(one.about()).isEqualTo(title());
            assertThat(one.place()).isEqualTo("Nr. 2");
        });
    }

    @Test
    void threeAreOfferedAtMostAndEachThingOnce() {
        answers.put("library.material {criterion=A1} ", IntStream.range(0, 6).mapToObj(i -> "M" + i).toList());
        answers.put("forum.thread {} " + title(), List.of("T1", "T2", "T3", "T4"));
        assertThat(service(true).of(catalogue, criterion)).extracting(Suggestion::title).containsExactly("M0", "M1", "T1");
        answers.put("library.material {criterion=A1} ", List.of("M0"));
        answers.put("library.material {} " + title(), List.of("M0"));
        assertThat(service(true).of(catalogue, criterion)).extracting(Suggestion::title).containsExactly("M0", "T1", "T2");
    }

    @Test
    void withoutASearchNothingIsOfferedAndNothingFails() {
        assertThat(service(false).of(catalogue, criterion)).isEmpty();
        assertThat(service(false).beside(catalogue, criterion)).isEmpty();
    }

    @Test
    void peopleAndOtherKindsOfThingsAreNeverAskedFor() {
        service(true).of(catalogue, criterion);
        assertThat(asked).isNotEmpty().allMatch(question -> question.startsWith("library.material ") || question.startsWith("forum.thread "));
    }

    @Test
    void theKeyAloneIsNotLookedForAsItMayBeASizeOfPaper() {
        assertThat(CriterionTerms.of(catalogue, criterion)).doesNotContain("A1").doesNotHaveDuplicates().first().isEqualTo(title());
        assertThat(CriterionTerms.names(catalogue, criterion)).containsExactly("\"Kriterium A1\"", "\"A1 " + title() + "\"");
    }

    @Test
    void whatTheCatalogueNamesComesFirstAndIsNotRepeatedWhereItStandsAlready() {
        pointedTo.put("stakeholder-analyse", number("Aus dem Katalog"));
        answers.put("library.material {criterion=A1} ", List.of("Aus dem Katalog", "Getaggt"));
        assertThat(service(true).of(catalogue, catalogue.criterion("R1").orElseThrow())).isEmpty();
        assertThat(service(true).of(catalogue, criterion)).extracting(Suggestion::title, Suggestion::reason).containsExactly(tuple("Aus dem Katalog", Reason.CATALOGUE),
                tuple("Getaggt", Reason.TAGGED));
        assertThat(service(true).beside(catalogue, criterion)).extracting(Suggestion::title).containsExactly("Getaggt");
    }

    @Test
    void whatTheReaderMayNotReadAnyMoreIsNotOfferedEvenWhileTheSearchStillKnowsIt() {
        answers.put("library.material {criterion=A1} ", List.of("Offen", "Zurückgezogen"));
        hidden.add("Zurückgezogen");
        HelpService service = service(true);
        assertThat(service.of(catalogue, criterion)).extracting(Suggestion::title).containsExactly("Offen");
        assertThat(service.find("library.material/" + number("Offen"))).isPresent();
        assertThat(service.find("library.material/" + number("Zurückgezogen"))).isEmpty();
        for (String strange : List.of("", "library.material/", "library.material/x", "identity.person/1", "library.material/1/2")) {
            assertThat(service.find(strange)).as(strange).isEmpty();
        }
    }

    @Test
    void forVisitorsAPageAsksTheSearchOnceUntilSomethingPublicChanges() {
        answers.put("library.material {criterion=A1} ", List.of("Offen"));
        HelpService service = service(true);
        assertThat(service.beside(catalogue, criterion)).isEqualTo(service.beside(catalogue, criterion)).hasSize(1);
        int once = asked.size();
        answers.clear();
        state.touch();
        assertThat(service.beside(catalogue, criterion)).isEmpty();
        assertThat(asked).hasSizeGreaterThan(once);
    }

    private String number(String title) {
        numbers.putIfAbsent(title, String.valueOf(numbers.size() + 1));
        return numbers.get(title);
    }

    private final class Presenter implements ContentPresenter {
        private final String type;

        Presenter(String type) {
            this.type = type;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public Optional<Presentation> present(String id) {
            return numbers.entrySet().stream().filter(e -> e.getValue().equals(id)).map(Map.Entry::getKey).findFirst()
                    .map(title -> new Presentation(title, "/x/" + title, Set.of(hidden.contains(title) ? Audience.MEMBERS : Audience.PUBLIC)));
        }
    }
}

package org.wirkstatt.search.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.search.SearchRequest;
import org.wirkstatt.search.SearchResult.Run;
import org.wirkstatt.search.SearchService;
import org.wirkstatt.search.WordingTrial;
import org.wirkstatt.search.WordingTrial.Difference;
import org.wirkstatt.search.index.TestPortal;
import org.wirkstatt.testkit.Doubles.CountingState;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.TestDatabase;

class WordingsTest {

    @TempDir
    Path data;
    private final WordingRepository repository = new WordingRepository();
    private final Wordings wordings = new Wordings();
    private final WordingPreview preview = new WordingPreview();
    private final CurrentWordings current = new CurrentWordings();
    private final CountingState state = new CountingState();
    private final List<String> audit = new ArrayList<>();
    private TestPortal portal;
    private SearchService search;
    private TestDatabase db;

    private void open(TestDatabase.Kind kind) {
        db = TestDatabase.of(kind, "search");
        portal = new TestPortal(data);
        search = new SearchService(portal.index, portal.contributors, portal.user());
        wordings.wordings = repository;
        wordings.index = portal.index;
        wordings.user = TestUser.editor();
        wordings.audit = (module, event, about, arguments) -> audit.add(event + " " + String.join(" | ", arguments));
        preview.wordings = repository;
        preview.index = portal.index;
        preview.user = TestUser.editor();
        preview.trial = new WordingTrial(portal.index, portal.contributors, portal.user());
        current.wordings = repository;
        current.index = portal.index;
        current.publicState = state;
        material("rueckmeldung", "Rückmeldungen einholen");
        material("resonanz", "Resonanzrunde");
        material("messe", "Auf der Messe");
        material("messer", "Messer und Gabel");
        portal.follow();
    }

    private void material(String id, String title) {
        portal.save(TestPortal.material(id, title, "Text zu " + title + "."));
    }

    @AfterEach
    void close() {
        portal.close();
        db.close();
    }

    private <T> T call(Supplier<T> work) {
        return db.call(em -> {
            repository.em = em;
            return work.get();
        });
    }

    private WordingTexts texts() {
        return call(wordings::list);
    }

    private void save(String synonyms, String protectedWords) {
        call(() -> {
            wordings.save(new WordingTexts(repository.generation(), synonyms, protectedWords, "Messe"));
            return null;
        });
    }

    private void pulse() {
        call(() -> {
            current.follow();
            return null;
        });
        portal.pulse();
    }

    private String found(String text) {
        return String.join(" ", search.search(SearchRequest.of(text)).hits().stream().map(h -> h.ref().id()).sorted().toList());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aSynonymHoldsAfterTheNextPulseAndIsMarked(TestDatabase.Kind kind) {
        open(kind);
        save("Echo, Rückmeldung, Stellung nehmen\nKI => Resonanzrunde", "");
        assertThat(found("Echo")).isEmpty();
        pulse();

        assertThat(found("Echo")).isEqualTo("rueckmeldung");
        assertThat(found("Echos")).as("inflected").isEqualTo("rueckmeldung");
        assertThat(found("Stellung nehmen")).as("several words").isEqualTo("rueckmeldung");
        assertThat(found("KI")).isEqualTo("resonanz");
        assertThat(search.search(SearchRequest.of("Echo")).hits().get(0).passages().get(0).runs()).filteredOn(Run::marked).extracting(Run::text)
                .contains("Rückmeldungen");
        assertThat(state.generation()).as("kept pages are made anew").isPositive();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theArrowLeadsOneWayAndOneStep(TestDatabase.Kind kind) {
        open(kind);
        material("ki", "KI im Unterricht");
        portal.follow();
        save("KI => Resonanzrunde", "");
        pulse();
        assertThat(found("KI")).isEqualTo("ki resonanz");
        assertThat(found("Resonanzrunde")).isEqualTo("resonanz");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aProtectedWordIsTakenAsItStandsInTextsToo(TestDatabase.Kind kind) {
        open(kind);
        assertThat(found("Messe")).isEqualTo("messe messer");
        save("", "Messer");
        pulse();
        assertThat(found("Messe")).isEqualTo("messe");
        assertThat(found("Messer")).isEqualTo("messer");

        save("", "");
        pulse();
        assertThat(found("Messe")).isEqualTo("messe messer");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anotherNodeTakesInWhatWasProtectedWhileItWasOff(TestDatabase.Kind kind) throws Exception {
        open(kind);
        save("", "Messer");
        pulse();
        portal.index.close();
        try (TestPortal again = new TestPortal(data, portal, TestPortal.MATERIAL, TestPortal.REGION)) {
            again.follow();
            search = new SearchService(again.index, again.contributors, again.user());
            current.index = again.index;
            save("", "");
            call(() -> {
                current.follow();
                return null;
            });
            again.pulse();
            assertThat(found("Messe")).isEqualTo("messe messer");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void thePreviewSaysWhatComesAndGoesAndChangesNothing(TestDatabase.Kind kind) {
        open(kind);
        portal.save(TestPortal.thing(TestPortal.MATERIAL, "geheim", "Geheime Rückmeldung", java.util.Set.of(Audience.EDITORS), List.of(), java.util.Map.of(), "x"));
        portal.follow();
        WordingPreview.Outcome outcome = call(() -> preview.attempt(new WordingTexts(0, "Echo, Rückmeldung", "Messer", "Messe\nGabel")));

        assertThat(outcome.differences()).containsExactlyInAnyOrder(new Difference("Messe", 2, 1, List.of(), List.of("Messer und Gabel")),
                new Difference("Messer", 2, 1, List.of(), List.of("Auf der Messe")),
                new Difference("Echo", 0, 1, List.of("Rückmeldungen einholen"), List.of()));
        assertThat(outcome.unchanged()).isEqualTo(2);
        pulse();
        assertThat(found("Messe")).isEqualTo("messe messer");
        assertThat(audit).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Feedback, Feedback           | ''         | synonyms       | self   | 1 (Feedback, Feedback)
            Feedback, Feedbacks          | ''         | synonyms       | self   | 1 (Feedback, Feedbacks)
            A, B;;C, D                   | ''         | synonyms       | empty  | 2
            Feedback                     | ''         | synonyms       | form   | 1 (Feedback)
            Feedback,                    | ''         | synonyms       | form   | 1 (Feedback,)
            A => B => C                  | ''         | synonyms       | form   | 1 (A => B => C)
            ein sehr langer Ausdruck hier, X | ''     | synonyms       | form   | 1 (ein sehr langer Ausdruck hier, X)
            Apfel, Birne;Birne, Pflaume  | ''         | synonyms       | known  | 2 (birne → 1)
            Apfel => Birne;Birne => Pflaume;Pflaume => Apfel | '' | synonyms | loop | 1 (apfel)
            A, B;A, B                    | ''         | synonyms       | twice  | 2 (A, B)
            ''                           | Messer;zwei Worte | protectedWords | oneWord | 2 (zwei Worte)
            """, delimiter = '|')
    void whatCannotHoldIsRefusedWithItsLine(String synonyms, String protectedWords, String field, String reason, String line) {
        open(TestDatabase.Kind.H2);
        InvalidWordingException refusal = catchThrowableOfType(InvalidWordingException.class, () -> save(synonyms.replace(';', '\n'), protectedWords.replace(';', '\n')));
        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.messageKey()).isEqualTo("error.wording." + reason);
            assertThat(fault.argument()).isEqualTo(line);
        });
        assertThat(texts().synonyms()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void tooManyAndTooLongLinesAreRefused(TestDatabase.Kind kind) {
        open(kind);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= WordingKind.SYNONYM.most(); i++) {
            many.append("a").append(i).append(", b").append(i).append('\n');
        }
        assertThatThrownBy(() -> save(many.toString(), "")).isInstanceOf(InvalidWordingException.class).hasMessage("error.wording.many");
        assertThatThrownBy(() -> save("A, " + "x".repeat(400), "")).hasMessage("error.wording.long");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void eachLineThatComesOrGoesIsInTheLog(TestDatabase.Kind kind) {
        open(kind);
        save("Apfel, Birne\nTisch, Tafel", "Messer");
        audit.clear();
        save("Tisch, Tafel\nStuhl, Sessel", "Messer");
        assertThat(audit).containsExactly("wordingAdded Stuhl, Sessel | SYNONYM", "wordingRemoved Apfel, Birne | SYNONYM");
        assertThat(texts().synonyms()).isEqualTo("Tisch, Tafel\nStuhl, Sessel");
        assertThat(texts().examples()).isEqualTo("Messe");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoSavesOverWhatSomebodyElseSavedIsTold(TestDatabase.Kind kind) {
        open(kind);
        WordingTexts opened = texts();
        save("Apfel, Birne", "");
        assertThatThrownBy(() -> call(() -> {
            wordings.save(opened);
            return Optional.empty();
        })).isInstanceOf(EditConflictException.class);
        assertThat(texts().synonyms()).isEqualTo("Apfel, Birne");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyEditorsAndAdministratorsMayDoIt(TestDatabase.Kind kind) {
        open(kind);
        wordings.user = TestUser.with();
        preview.user = TestUser.with();
        assertThatThrownBy(this::texts).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> save("A, B", "")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> call(() -> preview.attempt(new WordingTexts(1, "", "", "")))).isInstanceOf(NotAllowedException.class);
    }
}

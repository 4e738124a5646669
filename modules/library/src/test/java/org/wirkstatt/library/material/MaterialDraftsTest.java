package org.wirkstatt.library.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.library.InvalidMaterialException;
import org.wirkstatt.library.testing.Doubles.Person;
import org.wirkstatt.library.vocabulary.Phase;
import org.wirkstatt.library.vocabulary.Topic;
import org.wirkstatt.library.vocabulary.Visibility;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.content.DraftMaterials.Draft;
import org.wirkstatt.platform.content.PublicationHold;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;

class MaterialDraftsTest {

    private static final ContentRef THREAD = new ContentRef("forum.thread", "5");
    private static final String SLUG = "kleine-initiativen-gewinnen";

    private static Draft draft(String key) {
        return new Draft(key, "Kleine Initiativen gewinnen", "Was im Forum geholfen hat.", "## Beitrag 2\n\nAnrufen.\n", List.of("Bao Beispiel"),
                List.of("wirkungslogik", "Kaffee", "Öffentlichkeitsarbeit"), THREAD, "Aus dem Forum, Beitrag 2, mit Zustimmung", true);
    }

    private static void on(TestDatabase.Kind kind, BiConsumer<Toolkit, MaterialDrafts> test) {
        try (TestDatabase db = TestDatabase.of(kind, "library")) {
            db.run(em -> {
                Toolkit toolkit = new Toolkit(em);
                MaterialDrafts drafts = new MaterialDrafts();
                drafts.materials = toolkit.materials;
                drafts.service = toolkit.service;
                drafts.labels = toolkit.labels;
                drafts.clock = toolkit.clock;
                test.accept(toolkit, drafts);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDraftIsSeenByEditorsOnlyAndHasNoLicence(TestDatabase.Kind kind) {
        on(kind, (toolkit, drafts) -> {
            ContentRef ref = drafts.make(draft("forum-1"));
            assertThat(toolkit.search.present(ref.id()).orElseThrow().audiences()).isEqualTo(Set.of(Audience.EDITORS));
            assertThat(toolkit.search.ids()).isEmpty();
            MaterialView view = toolkit.view(SLUG);
            assertThat(view.draft()).isTrue();
            assertThat(view.origin()).contains(new MaterialOrigin(THREAD, "Aus dem Forum, Beitrag 2, mit Zustimmung"));
            assertThat(view.content().licence()).isEqualTo("internal");
            assertThat(view.content().creators()).containsExactly("Bao Beispiel");
            assertThat(view.content().visibility()).isEqualTo(Visibility.PUBLIC);
            assertThat(toolkit.as(Person.VISITOR).reader.find(SLUG)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameKeyMakesOneDraft(TestDatabase.Kind kind) {
        on(kind, (toolkit, drafts) -> {
            assertThat(drafts.make(draft("forum-1"))).isEqualTo(drafts.make(draft("forum-1")));
            assertThat(drafts.make(draft("forum-2"))).isNotEqualTo(drafts.make(draft("forum-1")));
            assertThat(toolkit.view(SLUG + "-2").content().title()).isEqualTo("Kleine Initiativen gewinnen");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void tagsThatTheVocabularyHasAreTakenOverAndOthersAreNot(TestDatabase.Kind kind) {
        on(kind, (toolkit, drafts) -> {
            String impact = toolkit.labels.of(java.util.Locale.GERMAN, Topic.IMPACT_LOGIC).toUpperCase(java.util.Locale.GERMAN);
            Draft draft = draft("forum-1");
            drafts.make(new Draft(draft.key(), draft.title(), draft.summary(), draft.text(), draft.creators(), List.of(impact, "workshop2", "Kaffee"), THREAD, "", false));
            MaterialContent content = toolkit.view(SLUG).content();
            assertThat(content.topics()).containsExactly(Topic.IMPACT_LOGIC);
            assertThat(content.phases()).containsExactly(Phase.WORKSHOP2);
            assertThat(content.keywords()).isEmpty();
            assertThat(content.visibility()).isEqualTo(Visibility.MEMBERS);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anEditorPublishesADraftUnderTheDayOfThePublication(TestDatabase.Kind kind) {
        on(kind, (toolkit, drafts) -> {
            ContentRef ref = drafts.make(draft("forum-1"));
            toolkit.as(Person.MEMBER);
            assertThatThrownBy(() -> toolkit.service.restore(SLUG)).isInstanceOf(org.wirkstatt.platform.error.NotAllowedException.class);
            toolkit.as(Person.EDITOR).service.restore(SLUG);
            toolkit.materials.em.flush();
            toolkit.materials.em.clear();
            assertThat(toolkit.as(Person.VISITOR).view(SLUG).draft()).isFalse();
            assertThat(toolkit.view(SLUG).content().published()).isEqualTo(LocalDate.of(2026, 9, 1));
            assertThat(toolkit.search.present(ref.id()).orElseThrow().audiences()).isEqualTo(Set.of(Audience.PUBLIC));
            assertThat(toolkit.search.ids()).containsExactly(ref.id());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsHeldIsNotPublishedAndTheRefusalSaysWhereToLook(TestDatabase.Kind kind) {
        on(kind, (toolkit, drafts) -> {
            ContentRef ref = drafts.make(draft("forum-1"));
            toolkit.service.holds = People.present((PublicationHold) content -> content.equals(ref) ? Optional.of("/verwaltung/aus-dem-forum/1") : Optional.empty());
            assertThatThrownBy(() -> toolkit.service.restore(SLUG)).isInstanceOfSatisfying(InvalidMaterialException.class, e -> {
                assertThat(e.messageKey()).isEqualTo("error.held");
                assertThat(e.arguments()).containsExactly("/verwaltung/aus-dem-forum/1");
            });
            assertThat(toolkit.view(SLUG).draft()).isTrue();
        });
    }
}

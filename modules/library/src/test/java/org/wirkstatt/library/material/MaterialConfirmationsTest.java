package org.wirkstatt.library.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.library.LibraryContent;
import org.wirkstatt.library.testing.Doubles;
import org.wirkstatt.platform.content.Confirmable.Care;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.TestDatabase;

class MaterialConfirmationsTest {

    private static final String SLUG = "vom-problembaum-zum-wirkungsziel";
    private static final LocalDate DUE = LocalDate.of(2027, 8, 31);

    private final People.MemoryGrants grants = new People.MemoryGrants();

    private void on(TestDatabase.Kind kind, BiConsumer<Toolkit, MaterialConfirmations> test) {
        try (TestDatabase db = TestDatabase.of(kind, "library")) {
            db.run(em -> {
                Toolkit toolkit = new Toolkit(em);
                MaterialConfirmations confirmations = new MaterialConfirmations();
                confirmations.materials = toolkit.materials;
                confirmations.service = toolkit.service;
                confirmations.grants = People.present(grants);
                toolkit.service.create(Toolkit.problemTree(), "t1");
                em.flush();
                test.accept(toolkit, confirmations);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMaterialHoldsUntilTheDayOfItsReview(TestDatabase.Kind kind) {
        on(kind, (toolkit, confirmations) -> {
            assertThat(confirmations.overdue(DUE, 10)).isEmpty();
            Care care = confirmations.overdue(DUE.plusDays(1), 10).get(0);
            assertThat(care.path()).isEqualTo("/toolkit/" + SLUG);
            assertThat(care.confirmed()).isEqualTo(LocalDate.of(2026, 8, 20));
            assertThat(care.owners()).isEqualTo(Set.of(Doubles.Person.EDITOR.member().orElseThrow().id()));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aConfirmedMaterialHoldsForAYearStandsInTheHistoryAndTheDaysCanBePutBack(TestDatabase.Kind kind) {
        on(kind, (toolkit, confirmations) -> {
            String id = String.valueOf(toolkit.view(SLUG).id());
            Care former = confirmations.find(id).orElseThrow();
            confirmations.confirm(id, DUE.plusDays(10), "stimmt noch");
            assertThat(toolkit.view(SLUG).content().lastReviewed()).isEqualTo(DUE.plusDays(10));
            assertThat(toolkit.view(SLUG).content().reviewBy()).isEqualTo(DUE.plusDays(10).plusYears(1));
            assertThat(confirmations.overdue(DUE.plusDays(11), 10)).isEmpty();
            assertThat(toolkit.history.list(LibraryContent.material(Long.parseLong(id))).get(0).note()).isEqualTo("stimmt noch");
            confirmations.putBack(id, former, "doch nicht");
            assertThat(confirmations.find(id)).contains(former);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatNobodySeesNeedsNoReview(TestDatabase.Kind kind) {
        on(kind, (toolkit, confirmations) -> {
            String id = String.valueOf(toolkit.view(SLUG).id());
            toolkit.service.archive(SLUG);
            assertThat(confirmations.find(id)).isEmpty();
            assertThat(confirmations.overdue(DUE.plusDays(1), 10)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatNobodyLooksAfterIsTheBusinessOfAllEditors(TestDatabase.Kind kind) {
        on(kind, (toolkit, confirmations) -> {
            grants.grant(new MemberId(5), Role.EDITOR, Place.EVERYWHERE, Optional.empty());
            grants.grant(new MemberId(6), Role.PROGRAMME_MANAGER, Place.EVERYWHERE, Optional.empty());
            String id = String.valueOf(toolkit.view(SLUG).id());
            confirmations.handTo(id, null);
            assertThat(confirmations.find(id).orElseThrow().owners()).containsExactly(new MemberId(5));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoTakesItOverLooksAfterIt(TestDatabase.Kind kind) {
        on(kind, (toolkit, confirmations) -> {
            String id = String.valueOf(toolkit.view(SLUG).id());
            assertThat(confirmations.handTo(id, new MemberId(77))).isTrue();
            assertThat(confirmations.find(id).orElseThrow().owners()).containsExactly(new MemberId(77));
        });
    }
}

package org.wirkstatt.privacy.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.BiConsumer;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.TestDatabase;

class NamesLeftTest {

    private static final MemberId SELF = new MemberId(1);
    private final NamesSetup setup = new NamesSetup(new AdjustableClock());

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoGoesSeesWhereTheNameStandsInTextsOfOthersAndNotTheOwnProfile(TestDatabase.Kind kind) {
        with(kind, (em, names) -> {
            setup.mention("Leitfaden\nEltern", "/toolkit/leitfaden");
            setup.mention("Test", "/menschen/1");
            names.note();
            assertThat(names.of(SELF).orElseThrow()).satisfies(left -> {
                assertThat(left.name()).isEqualTo("Test");
                assertThat(left.asked()).isFalse();
                assertThat(left.spots()).containsExactly(new NamesLeft.Spot("Leitfaden Eltern", "/toolkit/leitfaden"));
            });
            names.note();
            assertThat(setup.data(em, TestUser.with()).export(SELF)).as("once, however often somebody decides").hasSize(1)
                    .first().satisfies(entry -> assertThat(entry.get("places")).asString().contains("/toolkit/leitfaden"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nothingIsKeptWhereTheNameStandsNowhere(TestDatabase.Kind kind) {
        with(kind, (em, names) -> {
            names.note();
            assertThat(names.of(SELF)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void withoutARequestTheNameGoesWithTheAccount(TestDatabase.Kind kind) {
        with(kind, (em, names) -> {
            setup.mention("Leitfaden", "/toolkit/leitfaden");
            names.note();
            setup.data(em, TestUser.visitor()).erase(SELF, Contributions.ANONYMISE);
            assertThat(em.createQuery("select count(n) from NameLeft n", Long.class).getSingleResult()).isZero();
            assertThat(setup.notices).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRequestReachesThoseWhoKeepTheTextsOnceTheAccountIsGoneAndGoesWhenItIsDone(TestDatabase.Kind kind) {
        with(kind, (em, names) -> {
            setup.grants.grant(new MemberId(7), Role.EDITOR, Place.EVERYWHERE, Optional.empty());
            setup.grants.grant(new MemberId(8), Role.PROGRAMME_MANAGER, Place.EVERYWHERE, Optional.empty());
            setup.grants.grant(SELF, Role.ADMINISTRATOR, Place.EVERYWHERE, Optional.empty());
            setup.mention("Leitfaden", "/toolkit/leitfaden");
            names.note();
            names.ask(SELF);
            assertThat(setup.notices).as("until then it can be taken back").isEmpty();
            assertThat(setup.service(em, TestUser.editor()).open()).isEmpty();
            setup.data(em, TestUser.visitor()).erase(SELF, Contributions.DELETE);
            em.flush();
            assertThat(setup.notices).singleElement().satisfies(notice -> {
                assertThat(notice.to()).isEqualTo(new MemberId(7));
                assertThat(notice.path()).isEqualTo("/verwaltung/namen");
                assertThat(notice.arguments()).as("no name in letters").isEmpty();
            });
            assertThat(names.of(SELF)).as("it leads to nobody").isEmpty();
            NamesLeft editors = setup.service(em, TestUser.editor());
            assertThat(editors.open()).singleElement().satisfies(left -> assertThat(left.name()).isEqualTo("Test"));
            assertThatThrownBy(names::open).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> names.done(editors.open().get(0).id())).isInstanceOf(NotAllowedException.class);
            editors.done(editors.open().get(0).id());
            assertThat(editors.open()).isEmpty();
            assertThat(em.createQuery("select count(n) from NameLeft n", Long.class).getSingleResult()).isZero();
            assertThat(setup.told).containsExactly("nameDone");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoStaysLeavesNothing(TestDatabase.Kind kind) {
        with(kind, (em, names) -> {
            setup.mention("Leitfaden", "/toolkit/leitfaden");
            names.note();
            names.ask(SELF);
            names.forget(SELF);
            assertThat(names.of(SELF)).isEmpty();
        });
    }

    private void with(TestDatabase.Kind kind, BiConsumer<EntityManager, NamesLeft> test) {
        try (TestDatabase db = TestDatabase.of(kind, "privacy")) {
            db.run(em -> test.accept(em, setup.service(em, TestUser.with())));
        }
    }
}

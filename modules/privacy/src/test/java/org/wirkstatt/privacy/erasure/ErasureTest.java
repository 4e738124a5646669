package org.wirkstatt.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.TestDatabase;

class ErasureTest {

    private static final MemberId SELF = new MemberId(1);
    private static final MemberId OTHER = new MemberId(2);
    private static final Place REGION = Place.of(new RegionId(5));

    private final ErasureSetup setup = new ErasureSetup();
    private String key;

    @BeforeEach
    void people() {
        setup.members.add(1, "Toni Test", "toni@example.org");
        setup.members.add(2, "Mika Muster", "mika@example.org");
        setup.holders.add(setup.holder("identity", () -> { }));
        setup.holders.add(setup.holder("library", () -> { }));
    }

    private void inDatabase(TestDatabase.Kind kind, Consumer<TestDatabase> test) {
        try (TestDatabase db = TestDatabase.of(kind, "privacy")) {
            test.accept(db);
        }
    }

    private void request(TestDatabase db) {
        db.run(em -> key = setup.service(em, TestUser.with()).request(Contributions.ANONYMISE, ErasureSetup.PASSWORD, false).undoPath()
                .replaceFirst(".*schluessel=", ""));
    }

    private void carryOut(TestDatabase db) {
        db.run(em -> {
            ErasureWork work = setup.work(em);
            work.due().forEach(work::carryOut);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theAccountIsClosedAtOnceAndTheKeyComesByMail(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            request(db);
            assertThat(setup.accounts.closed).containsExactly(1L);
            assertThat(setup.letters).singleElement().satisfies(letter -> {
                assertThat(letter.to()).isEqualTo("toni@example.org");
                assertThat(letter.body()).contains("https://portal.example.org/konto-behalten?schluessel=" + key).contains("27. August 2026");
            });
            db.run(em -> assertThat(em.createNativeQuery("select undo_hash from privacy_erasure").getSingleResult()).asString().doesNotContain(key));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nothingIsErasedBeforeItsDayAndEverythingOnIt(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            request(db);
            setup.clock.forward(Duration.ofDays(7).minusSeconds(1));
            carryOut(db);
            assertThat(setup.told).containsExactly("audit erasureRequested");
            setup.clock.forward(Duration.ofSeconds(1));
            carryOut(db);
            assertThat(setup.told).as("identity last").containsExactly("audit erasureRequested", "library 1 ANONYMISE", "identity 1 ANONYMISE", "audit erased");
            db.run(em -> assertThat(ErasureSetup.dueAt(em, SELF)).isEmpty());
            carryOut(db);
            assertThat(setup.told).as("only once").hasSize(4);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void itCanBeTakenBackUntilItsDayAndOnlyOnce(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            request(db);
            setup.clock.forward(Duration.ofDays(6));
            db.run(em -> assertThat(setup.service(em, TestUser.visitor()).undo(key)).isTrue());
            assertThat(setup.accounts.closed).isEmpty();
            db.run(em -> assertThat(setup.service(em, TestUser.visitor()).undo(key)).isFalse());
            setup.clock.forward(Duration.ofDays(2));
            carryOut(db);
            assertThat(setup.told).doesNotContain("identity 1 ANONYMISE");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aWrongOrLateKeyTakesNothingBack(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            request(db);
            db.run(em -> {
                assertThat(setup.service(em, TestUser.visitor()).undo("erfunden")).isFalse();
                assertThat(setup.service(em, TestUser.visitor()).undo(null)).isFalse();
            });
            setup.clock.forward(Duration.ofDays(7));
            db.run(em -> assertThat(setup.service(em, TestUser.visitor()).undoableUntil(key)).isEmpty());
            assertThat(setup.accounts.closed).containsExactly(1L);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFailureInOneModuleErasesNobodyAnywhere(TestDatabase.Kind kind) {
        setup.holders.add(setup.holder("regions", () -> {
            throw new IllegalStateException("broken");
        }));
        inDatabase(kind, db -> {
            request(db);
            setup.clock.forward(Duration.ofDays(7));
            assertThatThrownBy(() -> carryOut(db)).hasMessage("broken");
            db.run(em -> assertThat(ErasureSetup.dueAt(em, SELF)).as("waits and is tried again").isPresent());
            assertThat(setup.told).doesNotContain("audit erased");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void thePasswordIsAskedForUnlessThePersonSignedInAMomentAgo(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            assertThatThrownBy(() -> db.run(em -> setup.service(em, TestUser.with()).request(Contributions.DELETE, "falsch", false)))
                    .isInstanceOf(ErasureRefusedException.class).hasMessage("error.wrongPassword");
            setup.accounts.provedAt = setup.clock.instant().minus(Duration.ofMinutes(11));
            assertThatThrownBy(() -> db.run(em -> setup.service(em, TestUser.with()).request(Contributions.DELETE, null, false)))
                    .isInstanceOf(ErasureRefusedException.class);
            setup.accounts.provedAt = setup.clock.instant().minus(Duration.ofMinutes(9));
            db.run(em -> setup.service(em, TestUser.with()).request(Contributions.DELETE, null, false));
            assertThat(setup.accounts.closed).containsExactly(1L);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLastCoordinatorOfARegionIsWarnedAndMustConfirm(TestDatabase.Kind kind) {
        setup.grants.grant(SELF, Role.COORDINATOR, REGION, Optional.empty());
        inDatabase(kind, db -> {
            db.run(em -> assertThat(setup.service(em, TestUser.with()).duties())
                    .containsExactly(new Duty(Duty.Kind.COORDINATOR, "Musterregion", "/uebergabe/musterregion")));
            assertThatThrownBy(() -> request(db)).isInstanceOf(ErasureRefusedException.class).hasMessage("error.dutiesNotConfirmed");
            db.run(em -> setup.service(em, TestUser.with()).request(Contributions.ANONYMISE, ErasureSetup.PASSWORD, true));
            assertThat(setup.accounts.closed).containsExactly(1L);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoIsNotTheOnlyCoordinatorHasNothingToHandOver(TestDatabase.Kind kind) {
        setup.grants.grant(SELF, Role.COORDINATOR, REGION, Optional.empty());
        setup.grants.grant(OTHER, Role.COORDINATOR, REGION, Optional.empty());
        inDatabase(kind, db -> db.run(em -> assertThat(setup.service(em, TestUser.with()).duties()).isEmpty()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLastAdministratorMustHandOverFirstAlsoWhenTheOtherOneIsLeaving(TestDatabase.Kind kind) {
        setup.grants.grant(SELF, Role.ADMINISTRATOR, Place.EVERYWHERE, Optional.empty());
        setup.grants.grant(OTHER, Role.ADMINISTRATOR, Place.EVERYWHERE, Optional.empty());
        inDatabase(kind, db -> {
            db.run(em -> assertThat(setup.service(em, TestUser.with()).duties()).isEmpty());
            db.run(em -> setup.service(em, TestUser.with()).eraseIdle(OTHER));
            db.run(em -> assertThat(setup.service(em, TestUser.with()).duties()).singleElement().matches(Duty::isInTheWay));
            assertThatThrownBy(() -> db.run(em -> setup.service(em, TestUser.with()).request(Contributions.ANONYMISE, ErasureSetup.PASSWORD, true)))
                    .isInstanceOf(ErasureRefusedException.class).hasMessage("error.lastAdministrator");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void modulesFindTheNameAndTheAddressWhileTheyErase(TestDatabase.Kind kind) {
        setup.holders.add(setup.holder("notifications", () -> assertThat(setup.accounts.closed).isEmpty()));
        inDatabase(kind, db -> {
            request(db);
            setup.clock.forward(Duration.ofDays(7));
            carryOut(db);
            assertThat(setup.told).contains("notifications 1 ANONYMISE");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void filesThatWereThePersonsAreForgotten(TestDatabase.Kind kind) {
        setup.holders.add(new Keeping());
        inDatabase(kind, db -> {
            request(db);
            setup.clock.forward(Duration.ofDays(7));
            carryOut(db);
            assertThat(setup.told).contains("forget " + Keeping.PICTURE.sha256());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatStaysIsSaidWithItsReason(TestDatabase.Kind kind) {
        setup.holders.add(new Keeping());
        inDatabase(kind, db -> db.run(em -> assertThat(setup.service(em, TestUser.with()).remains(java.util.Locale.GERMAN))
                .singleElement().asString().startsWith("In Sicherungskopien stehen gelöschte Daten noch bis zu 30 Tage").contains("löscht das Portal beim Start von selbst noch einmal")));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anErasureOnItsWayIsInTheCopy(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            request(db);
            Instant now = setup.clock.instant();
            db.run(em -> {
                ErasurePersonalData own = new ErasurePersonalData();
                own.erasures = setup.work(em).erasures;
                assertThat(own.export(SELF)).singleElement().satisfies(entry -> assertThat(entry).containsEntry("requestedAt", now.toString()));
            });
        });
    }
}

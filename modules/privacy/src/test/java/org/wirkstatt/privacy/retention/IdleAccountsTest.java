package org.wirkstatt.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.privacy.erasure.ErasureSetup;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.TestDatabase;

class IdleAccountsTest {

    private final ErasureSetup setup = new ErasureSetup();
    private final Instant start = setup.clock.instant();
    private MemberId idle;

    @BeforeEach
    void somebodyWhoWasHereTwoYearsAgo() {
        idle = setup.members.add(1, "Toni Test", "toni@example.org");
        setup.accounts.lastUse.put(1L, start.atOffset(ZoneOffset.UTC).minusMonths(24).toInstant());
    }

    private IdleAccounts rule(EntityManager em) {
        IdleAccounts rule = new IdleAccounts();
        rule.repository = new RetentionRepository();
        rule.repository.em = em;
        rule.accounts = Beans.of(setup.accounts);
        rule.directory = setup.members;
        rule.outbox = setup.outbox;
        rule.erasures = setup.service(em, Doubles.TestUser.visitor());
        rule.address = () -> "https://portal.example.org";
        rule.texts = new Doubles.BundleTexts();
        rule.clock = setup.clock;
        rule.months = 24;
        return rule;
    }

    private RetentionService table(EntityManager em) {
        RetentionService table = new RetentionService();
        table.rules = Beans.of(rule(em));
        table.repository = rule(em).repository;
        table.texts = new Doubles.BundleTexts();
        table.clock = setup.clock;
        return table;
    }

    /** The portal runs for some days; the table once on each. */
    private void days(TestDatabase db, int days) {
        for (int day = 0; day < days; day++) {
            db.run(em -> table(em).notRunToday().forEach(table(em)::run));
            setup.clock.forward(Duration.ofDays(1));
        }
    }

    private void inDatabase(TestDatabase.Kind kind, Consumer<TestDatabase> test) {
        try (TestDatabase db = TestDatabase.of(kind, "privacy")) {
            test.accept(db);
        }
    }

    private List<String> idleLetters() {
        return setup.letters.stream().map(letter -> letter.subject()).filter(subject -> subject.contains("wenn Sie es nicht mehr brauchen")).toList();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void threeLettersNameTheSameDayAndThenTheAccountGoes(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            days(db, 1);
            assertThat(idleLetters()).hasSize(1);
            days(db, 29);
            assertThat(idleLetters()).hasSize(1);
            days(db, 1);
            assertThat(idleLetters()).hasSize(2);
            days(db, 23);
            assertThat(idleLetters()).hasSize(3).allMatch(subject -> subject.contains("19. Oktober 2026"));
            db.run(em -> assertThat(ErasureSetup.dueAt(em, idle)).isEmpty());
            days(db, 7);
            assertThat(setup.accounts.closed).containsExactly(1L);
            db.run(em -> assertThat(ErasureSetup.dueAt(em, idle)).contains(start.plus(Duration.ofDays(60 + 7))));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFreshAccountGetsNoLetterBeforeSixtyDaysToGo(TestDatabase.Kind kind) {
        setup.accounts.lastUse.put(1L, start.atOffset(ZoneOffset.UTC).minusMonths(24).plusDays(61).toInstant());
        inDatabase(kind, db -> {
            days(db, 1);
            assertThat(setup.letters).isEmpty();
            days(db, 2);
            assertThat(setup.letters).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void signingInEndsItAndTheNextTimeBeginsAnew(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            days(db, 59);
            setup.accounts.lastUse.put(1L, setup.clock.instant());
            days(db, 30);
            assertThat(setup.accounts.closed).isEmpty();
            db.run(em -> assertThat(rule(em).repository.warnings(idle)).isEmpty());
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void afterAStandstillTheLastLetterIsStillSevenDaysOldWhenTheAccountGoes(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            days(db, 1);
            setup.clock.forward(Duration.ofDays(80));
            days(db, 1);
            assertThat(idleLetters()).hasSize(2);
            days(db, 6);
            assertThat(setup.accounts.closed).isEmpty();
            days(db, 1);
            assertThat(setup.accounts.closed).containsExactly(1L);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theTableRunsOnceADayAndAPreviewTakesNothing(TestDatabase.Kind kind) {
        inDatabase(kind, db -> {
            db.run(em -> {
                assertThat(table(em).preview(java.util.Locale.GERMAN)).singleElement().matches(line -> line.due() == 0 && line.lastRun() == null);
                assertThat(setup.letters).isEmpty();
            });
            db.run(em -> table(em).notRunToday().forEach(table(em)::run));
            db.run(em -> assertThat(table(em).notRunToday()).isEmpty());
            days(db, 67);
            db.run(em -> assertThat(table(em).preview(java.util.Locale.GERMAN)).singleElement().matches(line -> line.lastRun() != null));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whomNoLetterReachesStays(TestDatabase.Kind kind) {
        setup.accounts.lastUse.put(2L, setup.accounts.lastUse.get(1L));
        inDatabase(kind, db -> {
            days(db, 70);
            assertThat(setup.accounts.closed).containsExactly(1L);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLastAdministratorIsWarnedButStays(TestDatabase.Kind kind) {
        setup.grants.grant(idle, Role.ADMINISTRATOR, Place.EVERYWHERE, Optional.empty());
        inDatabase(kind, db -> {
            days(db, 70);
            assertThat(idleLetters()).isNotEmpty();
            assertThat(setup.accounts.closed).isEmpty();
        });
    }
}

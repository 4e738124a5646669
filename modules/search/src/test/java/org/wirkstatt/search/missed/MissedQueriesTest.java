package org.wirkstatt.search.missed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.search.index.TestPortal;
import org.wirkstatt.testkit.TestDatabase;

class MissedQueriesTest {

    private final MissedQueries missed = new MissedQueries();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private TestDatabase db;
    @TempDir
    Path data;
    private TestPortal portal;

    private void open(TestDatabase.Kind kind) {
        db = TestDatabase.of(kind, "search");
        missed.queries = new MissedQueryRepository();
        missed.user = TestUser.with(Grant.everywhere(Role.ADMINISTRATOR));
        portal = new TestPortal(data);
        missed.index = portal.index;
    }

    @AfterEach
    void close() {
        portal.close();
        db.close();
    }

    private void minutePasses() {
        now = now.plus(Duration.ofMinutes(1));
        missed.clock = Clock.fixed(now, ZoneOffset.UTC);
        db.run(em -> {
            missed.queries.em = em;
            missed.run();
        });
    }

    private List<MissedCluster> list() {
        return db.call(em -> {
            missed.queries.em = em;
            return missed.list();
        });
    }

    private void askInMinutes(String text, int minutes) {
        for (int i = 0; i < minutes; i++) {
            missed.note(text);
            minutePasses();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatWasAskedSeveralTimesIsShownMostAskedFirst(TestDatabase.Kind kind) {
        open(kind);
        askInMinutes("  Robotik   AG ", 3);
        askInMinutes("robotik ag", 1);
        askInMinutes("Löten", 3);
        askInMinutes("selten", 2);

        assertThat(list()).extracting(query -> query.text() + " " + query.times()).containsExactly("robotik ag 4", "löten 3");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoAsksAgainAndAgainInAMinuteCountsOnce(TestDatabase.Kind kind) {
        open(kind);
        for (int i = 0; i < 50; i++) {
            missed.note("robotik");
        }
        minutePasses();

        assertThat(list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatLooksLikeSomebodysAddressOrNumberIsNotKept(TestDatabase.Kind kind) {
        open(kind);
        for (String text : List.of("kim@example.org", "0651 / 12 34 56", "", "x".repeat(81))) {
            askInMinutes(text, 3);
        }
        askInMinutes("Klasse 2025", 3);

        assertThat(list()).extracting(MissedCluster::text).containsExactly("klasse 2025");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void afterNinetyDaysItIsForgotten(TestDatabase.Kind kind) {
        open(kind);
        askInMinutes("robotik", 3);
        now = now.plus(Duration.ofDays(91));
        minutePasses();

        assertThat(list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatAsksForTheSameStandsTogether(TestDatabase.Kind kind) {
        open(kind);
        askInMinutes("Lernwerkstatt", 5);
        askInMinutes("Werkstatt Lernen", 3);
        askInMinutes("lernwerkstätten", 1);
        askInMinutes("Robotik", 4);
        askInMinutes("Robotk", 3);
        askInMinutes("Roboter", 3);

        assertThat(list()).extracting(c -> c.text() + " " + c.times() + " " + c.spellings())
                .containsExactly("lernwerkstatt 9 [werkstatt lernen]", "robotik 7 [robotk]", "roboter 3 []");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void rareSpellingsAreCountedButNeverShown(TestDatabase.Kind kind) {
        open(kind);
        for (String text : List.of("Drehscheibe", "Drehscheiben", "Dreh-Scheibe", "Drehscheibn")) {
            askInMinutes(text, 2);
        }
        assertThat(list()).isEmpty();
        askInMinutes("Drehscheibe", 1);
        assertThat(list()).singleElement().satisfies(c -> {
            assertThat(c.text()).isEqualTo("drehscheibe");
            assertThat(c.times()).isEqualTo(9);
            assertThat(c.spellings()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void itSaysSinceWhenAndWhenItIsForgotten(TestDatabase.Kind kind) {
        open(kind);
        askInMinutes("robotik", 1);
        now = now.plus(Duration.ofDays(3));
        askInMinutes("robotik", 3);
        assertThat(list()).singleElement().satisfies(c -> {
            assertThat(c.since()).isEqualTo("2026-11-22");
            assertThat(c.latest()).isEqualTo("2026-11-25");
            now = now.plus(Duration.ofDays(90));
            minutePasses();
            assertThat(list()).isNotEmpty();
            now = c.forgottenOn().atTime(12, 0).toInstant(ZoneOffset.UTC);
            minutePasses();
            assertThat(list()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatWasDismissedStaysAwayForNinetyDays(TestDatabase.Kind kind) {
        open(kind);
        askInMinutes("robotik", 3);
        db.run(em -> {
            missed.queries.em = em;
            missed.dismiss("robotik");
        });
        askInMinutes("robotik", 3);
        assertThat(list()).isEmpty();
        now = now.plus(Duration.ofDays(91));
        askInMinutes("robotik", 3);
        assertThat(list()).extracting(MissedCluster::text).containsExactly("robotik");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void editorsAndAdministratorsSeeItAndNobodyElse(TestDatabase.Kind kind) {
        open(kind);
        missed.user = TestUser.editor();
        assertThat(list()).isEmpty();
        missed.user = TestUser.with();
        assertThatThrownBy(this::list).isInstanceOf(NotAllowedException.class);
    }
}

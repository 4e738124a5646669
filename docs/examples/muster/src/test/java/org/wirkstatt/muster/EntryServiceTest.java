package org.wirkstatt.muster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.privacy.PersonalData.Contributions;
import org.wirkstatt.testkit.Doubles.TestUser;
import org.wirkstatt.testkit.TestDatabase;

class EntryServiceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final EntryRepository repository = new EntryRepository();
    private final EntryService entries = new EntryService();
    private final EntryPersonalData personal = new EntryPersonalData();
    private CurrentUser user = TestUser.with(Grant.everywhere(Role.MEMBER));

    private void in(TestDatabase db, Consumer<EntryService> steps) {
        db.run(em -> {
            repository.em = em;
            entries.entries = repository;
            personal.entries = repository;
            entries.user = user;
            entries.clock = Clock.fixed(NOON, ZoneOffset.UTC);
            steps.accept(entries);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theLatestEntryStandsFirstAndIsOneLine(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "muster")) {
            in(db, e -> e.add("Erster"));
            in(db, e -> e.add("  Zweiter\nin zwei Zeilen 👩‍🔬 "));
            in(db, e -> assertThat(e.latest()).extracting(Entry::text).containsExactly("Zweiter in zwei Zeilen 👩‍🔬", "Erster"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void nothingAndTooMuchAreRefusedAtTheField(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "muster")) {
            in(db, e -> {
                assertThatThrownBy(() -> e.add(" \n")).isInstanceOfSatisfying(InvalidEntryException.class, refusal -> assertThat(refusal.field()).isEqualTo("text"));
                assertThatThrownBy(() -> e.add("x".repeat(EntryService.MAX_TEXT + 1))).isInstanceOf(InvalidEntryException.class);
                assertThat(e.latest()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void visitorsNeitherReadNorWrite(TestDatabase.Kind kind) {
        user = TestUser.visitor();
        try (TestDatabase db = TestDatabase.of(kind, "muster")) {
            in(db, e -> {
                assertThatThrownBy(() -> e.add("Text")).isInstanceOf(NotAllowedException.class);
                assertThatThrownBy(e::latest).isInstanceOf(NotAllowedException.class);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoGoesTakesTheEntriesAlongOrLeavesThemWithoutAName(TestDatabase.Kind kind) {
        MemberId writer = user.member().orElseThrow().id();
        try (TestDatabase db = TestDatabase.of(kind, "muster")) {
            in(db, e -> e.add("Bleibt"));
            in(db, e -> assertThat(personal.export(writer)).hasSize(1));
            in(db, e -> personal.erase(writer, Contributions.ANONYMISE));
            in(db, e -> {
                assertThat(personal.export(writer)).isEmpty();
                assertThat(e.latest()).hasSize(1);
            });
            in(db, e -> e.add("Geht"));
            in(db, e -> personal.erase(writer, Contributions.DELETE));
            in(db, e -> assertThat(e.latest()).extracting(Entry::text).containsExactly("Bleibt"));
        }
    }
}

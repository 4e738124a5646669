package org.wirkstatt.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.testkit.TestDatabase.Kind;

class NoticeCentreTest {

    @TempDir
    Path data;

    private void with(Kind kind, Consumer<TestNotices> test) {
        try (TestDatabase db = TestDatabase.of(kind, "notifications")) {
            test.accept(new TestNotices(db, data));
        }
    }

    private static List<NoticeCentre.Row> rows(TestNotices t, MemberId who, boolean unreadOnly) {
        return t.transactions.call(() -> t.centre(who).list(unreadOnly, 1, Locale.GERMAN).items());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theLatestComesFirstAndEachSeesOnlyTheirOwn(Kind kind) {
        with(kind, t -> {
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.clock.goOn(Duration.ofMinutes(1));
            t.tell(t.anna, TestNotices.ANSWERED, "2", "Mika");
            t.tell(t.berta, TestNotices.ANSWERED, "2", "Robin");
            assertThat(rows(t, t.anna, false)).extracting(NoticeCentre.Row::text).containsExactly("Mika hat geantwortet.", "Kim hat geantwortet.");
            assertThat(rows(t, t.anna, false)).extracting(NoticeCentre.Row::about).containsExactly("Ding *2*", "Ding *1*");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingIsToldWithoutATransactionOrToAForeignAddress(Kind kind) {
        with(kind, t -> {
            Notice notice = new Notice(t.anna, TestNotices.ANSWERED, "x", List.of("Kim"), "/x");
            assertThatThrownBy(() -> t.board.notify(notice)).isInstanceOf(IllegalStateException.class);
            for (String path : List.of("https://boese.example", "//boese.example", "x", "")) {
                assertThatThrownBy(() -> t.transactions.run(() -> t.board.notify(new Notice(t.anna, TestNotices.ANSWERED, "x", List.of(), path))))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(t.all(t.anna)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noticesOfADeletedModuleGoAndThoseOfOthersStay(Kind kind) {
        with(kind, t -> {
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            NoticeTraces traces = new NoticeTraces();
            traces.notices = t.repository;
            traces.settings = t.settings;

            t.transactions.run(() -> traces.forget("prob"));
            assertThat(t.all(t.anna)).hasSize(1);
            t.transactions.run(() -> traces.forget("probe"));
            assertThat(t.all(t.anna)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSameAgainTakesThePlaceOfWhatIsUnread(Kind kind) {
        with(kind, t -> {
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Mika");
            assertThat(rows(t, t.anna, true)).extracting(NoticeCentre.Row::text).containsExactly("Mika hat geantwortet.");
            t.transactions.run(() -> t.centre(t.anna).readAll());
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Robin");
            assertThat(rows(t, t.anna, false)).hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void openingMarksAsReadAndLeadsToTheTarget(Kind kind) {
        with(kind, t -> {
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            long id = rows(t, t.anna, true).get(0).id();
            assertThat(t.transactions.call(() -> t.centre(t.anna).open(id))).isEqualTo("/dinge/1");
            assertThat(rows(t, t.anna, true)).isEmpty();
            t.transactions.run(() -> t.centre(t.anna).unread(id));
            assertThat(rows(t, t.anna, true)).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noticesOfOthersAreNotThere(Kind kind) {
        with(kind, t -> {
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            long id = rows(t, t.anna, true).get(0).id();
            assertThatThrownBy(() -> t.transactions.call(() -> t.centre(t.berta).open(id))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> t.transactions.run(() -> t.centre(t.berta).unread(id))).isInstanceOf(NotFoundException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void markingAllCanBeTakenBackWithoutTouchingWhatWasReadBefore(Kind kind) {
        with(kind, t -> {
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.transactions.run(() -> t.centre(t.anna).readAll());
            t.clock.goOn(Duration.ofMinutes(1));
            t.tell(t.anna, TestNotices.ANSWERED, "2", "Mika");
            Instant mark = t.transactions.call(() -> t.centre(t.anna).readAll()).orElseThrow();
            t.transactions.run(() -> t.centre(t.anna).undo(mark));
            assertThat(rows(t, t.anna, true)).extracting(NoticeCentre.Row::text).containsExactly("Mika hat geantwortet.");
            t.transactions.run(() -> t.centre(t.anna).readAll());
            assertThat(t.transactions.call(() -> t.centre(t.anna).readAll())).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aWithdrawnRightHidesTheNoticeAtOnceAndAGivenOneShowsItAgain(Kind kind) {
        with(kind, t -> {
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            long id = rows(t, t.anna, true).get(0).id();
            t.things.put("1", Set.of(Audience.EDITORS));
            assertThat(rows(t, t.anna, false)).isEmpty();
            assertThatThrownBy(() -> t.transactions.call(() -> t.centre(t.anna).open(id))).isInstanceOf(NotFoundException.class);
            t.things.put("1", Set.of(Audience.PUBLIC));
            assertThat(rows(t, t.anna, false)).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theNumberInTheFrameIsKeptAndFollowsEveryChange(Kind kind) {
        with(kind, t -> {
            assertThat(t.unread.count(t.member(t.anna))).isZero();
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            assertThat(t.unread.count(t.member(t.anna))).isEqualTo(1);
            t.transactions.run(() -> t.repository.removeAll(t.anna));
            assertThat(t.unread.count(t.member(t.anna))).as("kept in memory").isEqualTo(1);
            t.clock.goOn(UnreadCounter.KEPT);
            assertThat(t.unread.count(t.member(t.anna))).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aThousandUnreadAreCountedUpToAHundred(Kind kind) {
        with(kind, t -> {
            t.transactions.run(() -> {
                for (int i = 0; i < 1000; i++) {
                    t.board.notify(new Notice(t.anna, TestNotices.ANSWERED, "thema " + i, List.of("Kim"), "/x"));
                }
            });
            assertThat(t.unread.count(t.member(t.anna))).isEqualTo(UnreadCounter.MOST);
            assertThat(t.transactions.call(() -> t.centre(t.anna).list(false, 34, Locale.GERMAN).items())).hasSize(10);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsOldGoesByItsTime(Kind kind) {
        with(kind, t -> {
            NoticeRetention read = new NoticeRetention();
            read.notices = t.repository;
            UnreadNoticeRetention unread = new UnreadNoticeRetention();
            unread.notices = t.repository;
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.transactions.run(() -> t.centre(t.anna).readAll());
            t.tell(t.anna, TestNotices.ANSWERED, "2", "Mika");
            t.clock.goOn(Duration.ofDays(91));
            Instant now = t.clock.instant();
            assertThat(t.transactions.call(() -> read.due(now.minus(Duration.ofDays(90))))).isEqualTo(1);
            assertThat(t.transactions.call(() -> read.apply(now.minus(Duration.ofDays(90))))).isEqualTo(1);
            assertThat(t.transactions.call(() -> unread.apply(now.minus(Duration.ofDays(365))))).isZero();
            t.clock.goOn(Duration.ofDays(300));
            assertThat(t.transactions.call(() -> unread.apply(t.clock.instant().minus(Duration.ofDays(365))))).isEqualTo(1);
            assertThat(t.all(t.anna)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theExportTellsEverythingAndAfterTheErasureNothingLeadsToThePerson(Kind kind) {
        with(kind, t -> {
            NoticePersonalData personal = new NoticePersonalData();
            personal.notices = t.repository;
            personal.settings = t.settings;
            personal.catalogue = t.catalogue;
            personal.people = t.people();
            t.transactions.run(() -> t.preferences(t.anna).save(Preferences.DEFAULT));
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.tell(t.berta, TestNotices.ANSWERED, "1", "Anna Größe");
            assertThat(t.transactions.call(() -> personal.export(t.anna)).toString()).contains("Kim hat geantwortet.", "DAILY", "Europe/Berlin", "/dinge/1");
            t.transactions.run(() -> personal.erase(t.anna, "ehemaliges Mitglied"));
            assertThat(t.transactions.call(() -> personal.export(t.anna))).isEmpty();
            assertThat(rows(t, t.berta, false)).extracting(NoticeCentre.Row::text).containsExactly("ehemaliges Mitglied hat geantwortet.");
        });
    }
}

package org.wirkstatt.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.testkit.TestDatabase.Kind;

/** What is mailed when. It is Tuesday, 1 September 2026, noon in Berlin. */
class NoticeMailerTest {

    private static final Preferences DEFAULT = Preferences.DEFAULT;

    @TempDir
    Path data;

    private void with(Kind kind, Consumer<TestNotices> test) {
        try (TestDatabase db = TestDatabase.of(kind, "notifications")) {
            test.accept(new TestNotices(db, data));
        }
    }

    private static void prefer(TestNotices t, Preferences wanted) {
        t.transactions.run(() -> t.preferences(t.anna).save(wanted));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theDigestLeavesOnceADayAtSevenWithEverythingUnread(Kind kind) {
        with(kind, t -> {
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.tell(t.anna, TestNotices.ANSWERED, "2", "Mika");
            t.pass(Duration.ofHours(18).plusMinutes(50));
            assertThat(t.letters()).isEmpty();
            t.pass(Duration.ofMinutes(20));
            assertThat(t.letters()).containsExactly("2 neue Mitteilungen");
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Robin");
            t.pass(Duration.ofHours(20));
            assertThat(t.letters()).hasSize(1);
            t.pass(Duration.ofHours(5));
            assertThat(t.letters()).containsExactly("2 neue Mitteilungen", "Eine neue Mitteilung");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatWasMailedIsNotMailedAgain(Kind kind) {
        with(kind, t -> {
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.pass(Duration.ofDays(5));
            assertThat(t.letters()).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoHasReadEverythingGetsNoDigest(Kind kind) {
        with(kind, t -> {
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.pass(Duration.ofHours(1));
            t.transactions.run(() -> t.centre(t.anna).readAll());
            t.pass(Duration.ofDays(2));
            assertThat(t.letters()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anUrgentNoticeComesAtOnceByDayAndAfterTheQuietTimeByNight(Kind kind) {
        with(kind, t -> {
            t.tell(t.anna, TestNotices.CANCELLED, "1", "3. September");
            t.mailer().work();
            assertThat(t.letters()).containsExactly("Das Treffen am 3. September fällt aus.");
            t.clock.set("2026-09-01T20:30:00Z");
            t.tell(t.anna, TestNotices.CANCELLED, "2", "4. September");
            t.pass(Duration.ofHours(8).plusMinutes(20));
            assertThat(t.letters()).hasSize(1);
            t.pass(Duration.ofMinutes(20));
            assertThat(t.letters()).hasSize(2);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void severalUrgentNoticesAfterANightAreOneLetterOfTheirKind(Kind kind) {
        with(kind, t -> {
            t.clock.set("2026-09-01T20:30:00Z");
            t.tell(t.anna, TestNotices.CANCELLED, "1", "3. September");
            t.tell(t.anna, TestNotices.CANCELLED, "2", "4. September");
            t.pass(Duration.ofHours(10));
            assertThat(t.letters()).containsExactly("2 neue Mitteilungen: Absagen");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aQuietWeekendHoldsDigestAndUrgentNoticesUntilMonday(Kind kind) {
        with(kind, t -> {
            prefer(t, new Preferences(Profile.DAILY, true, 7, new QuietTimes(true, 20, 7, true, ZoneId.of("Europe/Vienna")), Map.of()));
            t.clock.set("2026-09-04T19:00:00Z");
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.tell(t.anna, TestNotices.CANCELLED, "2", "9. September");
            t.pass(Duration.ofHours(57).plusMinutes(50));
            assertThat(t.letters()).isEmpty();
            t.pass(Duration.ofMinutes(20));
            assertThat(t.letters()).containsExactlyInAnyOrder("Eine neue Mitteilung", "Das Treffen am 9. September fällt aus.");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsForThePortalOnlyIsNeverMailed(Kind kind) {
        with(kind, t -> {
            t.tell(t.anna, TestNotices.COUNTED, "1", "7");
            t.pass(Duration.ofDays(2));
            assertThat(t.letters()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theProfileDecidesAndAChoiceForAKindWins(Kind kind) {
        with(kind, t -> {
            prefer(t, new Preferences(Profile.ALL, true, 7, DEFAULT.quiet(), Map.of("probe.counted", Urgency.PORTAL)));
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.tell(t.anna, TestNotices.COUNTED, "1", "7");
            t.mailer().work();
            assertThat(t.letters()).containsExactly("Kim hat geantwortet.");
            prefer(t, new Preferences(Profile.ESSENTIAL, true, 7, DEFAULT.quiet(), Map.of()));
            t.tell(t.anna, TestNotices.ANSWERED, "2", "Kim");
            t.tell(t.anna, TestNotices.CANCELLED, "2", "3. September");
            t.pass(Duration.ofDays(2));
            assertThat(t.letters()).containsExactly("Kim hat geantwortet.", "Das Treffen am 3. September fällt aus.");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theStopLinkOfALetterStopsExactlyItsKind(Kind kind) {
        with(kind, t -> {
            prefer(t, new Preferences(Profile.ALL, true, 7, DEFAULT.quiet(), Map.of()));
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.mailer().work();
            String token = t.column("stop_path").get(0).substring(StopLinks.PATH.length());
            assertThat(t.transactions.call(() -> t.links.stop(token))).map(s -> s.kind().orElseThrow()).contains(TestNotices.ANSWERED);
            t.tell(t.anna, TestNotices.ANSWERED, "2", "Kim");
            t.tell(t.anna, TestNotices.CANCELLED, "2", "3. September");
            t.pass(Duration.ofDays(2));
            assertThat(t.letters()).containsExactly("Kim hat geantwortet.", "Das Treffen am 3. September fällt aus.");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theStopLinkOfTheDigestStopsTheDigestOnly(Kind kind) {
        with(kind, t -> {
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.pass(Duration.ofDays(1));
            String token = t.column("stop_path").get(0).substring(StopLinks.PATH.length());
            t.transactions.call(() -> t.links.stop(token));
            t.tell(t.anna, TestNotices.ANSWERED, "2", "Kim");
            t.pass(Duration.ofDays(2));
            assertThat(t.letters()).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aForgedStopLinkStopsNothing(Kind kind) {
        with(kind, t -> {
            prefer(t, DEFAULT);
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.pass(Duration.ofDays(1));
            String token = t.column("stop_path").get(0).substring(StopLinks.PATH.length());
            String ofBerta = token.replaceFirst("^11", "12");
            for (String forged : List.of("", ".", "..", "11.x.y", "11.%00.y", ofBerta, token + "x", token.substring(0, token.length() - 2), "9".repeat(30) + ".a.b")) {
                assertThat(t.transactions.call(() -> t.links.stop(forged))).as(forged).isEmpty();
            }
            assertThat(t.transactions.call(() -> t.links.stop(null))).isEmpty();
            assertThat(t.transactions.call(() -> t.preferences(t.anna).get())).isEqualTo(DEFAULT);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aWithdrawnRightKeepsANoticeOutOfTheMail(Kind kind) {
        with(kind, t -> {
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.tell(t.anna, TestNotices.ANSWERED, "2", "Mika");
            t.things.put("1", Set.of(Audience.EDITORS));
            t.things.remove("2");
            t.pass(Duration.ofDays(2));
            assertThat(t.letters()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nobodyWithoutAnAddressIsWrittenTo(Kind kind) {
        with(kind, t -> {
            t.tell(new org.wirkstatt.platform.identity.MemberId(99), TestNotices.CANCELLED, "1", "3. September");
            t.pass(Duration.ofDays(1));
            assertThat(t.letters()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDigestGroupsByThingAndShowsNamesAsText(Kind kind) {
        with(kind, t -> {
            t.tell(t.berta, TestNotices.ANSWERED, "1", "[klick](https://boese.example)");
            t.tell(t.berta, TestNotices.ANSWERED, "2", "Mika");
            t.pass(Duration.ofDays(1));
            String body = t.column("body").get(0);
            assertThat(body).contains("Berta \\<b\\>Beispiel\\<\\/b\\>").contains("### Ding \\*1\\*").contains("\\[klick\\]\\(https\\:").contains("](/dinge/2)");
            assertThat(body.indexOf("### Ding \\*2\\*")).isLessThan(body.indexOf("### Ding \\*1\\*"));
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLongDigestCountsTheRest(Kind kind) {
        with(kind, t -> {
            for (int i = 0; i < 32; i++) {
                t.things.put("t" + i, Set.of(Audience.MEMBERS));
                t.tell(t.anna, TestNotices.ANSWERED, "t" + i, "Kim " + i);
            }
            t.pass(Duration.ofDays(1));
            assertThat(t.letters()).containsExactly("32 neue Mitteilungen");
            assertThat(t.column("body").get(0)).contains("[und 12 weitere](/mitteilungen?nur=ungelesen)");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void twoWorkersMailEachNoticeOnce(Kind kind) {
        with(kind, t -> {
            for (long id = 100; id < 115; id++) {
                t.tell(t.members.add(id, "Person " + id, "p" + id + "@example.com"), TestNotices.CANCELLED, "1", "3. September");
            }
            ExecutorService threads = Executors.newFixedThreadPool(2);
            CountDownLatch together = new CountDownLatch(2);
            List<Future<?>> runs = Stream.generate(t::mailer).limit(2).<Future<?>>map(mailer -> threads.submit(() -> {
                together.countDown();
                together.await();
                mailer.work();
                return null;
            })).toList();
            for (Future<?> run : runs) {
                try {
                    run.get();
                } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                    throw new AssertionError(e);
                }
            }
            threads.shutdown();
            t.mailer().work();
            assertThat(t.column("recipient")).hasSize(15).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theDigestOfTheDaysOfAClockChangeLeavesAtSevenByTheClock(Kind kind) {
        with(kind, t -> {
            t.clock.set("2026-10-24T10:00:00Z");
            t.tell(t.anna, TestNotices.ANSWERED, "1", "Kim");
            t.pass(Duration.ofHours(19).plusMinutes(50));
            assertThat(t.letters()).isEmpty();
            t.pass(Duration.ofMinutes(10));
            assertThat(t.letters()).hasSize(1);
        });
    }
}

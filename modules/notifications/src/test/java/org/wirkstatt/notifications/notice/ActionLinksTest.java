package org.wirkstatt.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.SignedLinks;
import org.wirkstatt.platform.mail.ReplyWay;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.testkit.TestDatabase.Kind;

/** Links in mails that do one thing, and what mails say about answering them. */
class ActionLinksTest {

    private static final SignedLinks.Target FOLLOW_ONE = new SignedLinks.Target("probe.follow", "1");

    @TempDir
    Path data;

    private void with(Kind kind, Consumer<TestNotices> test) {
        try (TestDatabase db = TestDatabase.of(kind, "notifications")) {
            test.accept(new TestNotices(db, data));
        }
    }

    private static String token(TestNotices t, SignedLinks.Target target) {
        return t.transactions.call(() -> t.actions.path(t.anna, target, Duration.ofDays(90))).substring(ActionLinks.PATH.length());
    }

    private static boolean asks(TestNotices t, String token) {
        return t.transactions.call(() -> t.actions.find(token, Locale.GERMAN)).isPresent();
    }

    private static boolean acts(TestNotices t, String token) {
        return t.transactions.call(() -> t.actions.perform(token, Locale.GERMAN)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lookingAtALinkDoesNothingAndTheButtonDoesIt(Kind kind) {
        with(kind, t -> {
            String token = token(t, FOLLOW_ONE);
            assertThat(t.transactions.call(() -> t.actions.find(token, Locale.GERMAN))).contains(new ActionLinks.Asked("Ding 1 folgen?", "Folgen"));
            assertThat(t.follow.followed).isEmpty();
            assertThat(t.transactions.call(() -> t.actions.perform(token, Locale.GERMAN)).orElseThrow().path()).isEqualTo("/dinge/1");
            assertThat(t.follow.followed).containsExactly("11 folgt 1");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noChangedTokenActs(Kind kind) {
        with(kind, t -> {
            String token = token(t, FOLLOW_ONE);
            String[] parts = token.split("\\.");
            String other = token(t, new SignedLinks.Target("probe.follow", "2")).split("\\.")[2];
            t.transactions.run(() -> t.actions.path(t.berta, FOLLOW_ONE, Duration.ofDays(90)));
            for (int i = 0; i < token.length(); i++) {
                String changed = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
                // the last character of a seal has two bits that mean nothing
                assertThat(i == token.length() - 1 || !acts(t, changed)).as(changed).isTrue();
            }
            for (String bad : List.of("", ".", "...", parts[0] + "." + parts[1] + "." + other + "." + parts[3], "12." + parts[1] + "." + parts[2] + "." + parts[3],
                    parts[0] + ".999999999999." + parts[2] + "." + parts[3], parts[0] + "." + parts[1] + "." + parts[2] + ".", "x".repeat(5000))) {
                assertThat(acts(t, bad)).as(bad).isFalse();
            }
            assertThat(acts(t, null)).isFalse();
            assertThat(t.follow.followed.size()).isLessThanOrEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aStopLinkIsNoLinkForAnActionAndTheOtherWayRound(Kind kind) {
        with(kind, t -> {
            String action = token(t, FOLLOW_ONE);
            String stop = t.transactions.call(() -> StopLinks.digest(t.settings.lock(t.anna))).substring(StopLinks.PATH.length());
            assertThat(acts(t, stop)).isFalse();
            assertThat(t.transactions.call(() -> t.links.stop(action))).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLinkEndsWithItsTimeItsThingAndItsAccount(Kind kind) {
        with(kind, t -> {
            String token = token(t, FOLLOW_ONE);
            MemberId gone = t.members.add(77, "Gast", "gast@example.com");
            String ofGone = t.transactions.call(() -> t.actions.path(gone, FOLLOW_ONE, Duration.ofDays(90))).substring(ActionLinks.PATH.length());
            assertThat(asks(t, ofGone)).isTrue();
            t.transactions.run(() -> t.settings.remove(t.settings.lock(gone)));
            assertThat(asks(t, ofGone)).isFalse();

            var audiences = t.things.remove("1");
            assertThat(asks(t, token)).isFalse();
            assertThat(acts(t, token)).isFalse();
            t.things.put("1", audiences);
            assertThat(asks(t, token)).isTrue();
            t.clock.goOn(Duration.ofDays(90));
            assertThat(asks(t, token)).isFalse();
            assertThat(acts(t, token)).isFalse();
            assertThat(t.follow.followed).isEmpty();
        });
    }

    private static Notice notice(TestNotices t, String thing) {
        return Notice.about(t.anna, TestNotices.CANCELLED, new ContentRef("probe.thing", thing), List.of("Freitag"), "/dinge/" + thing)
                .answeredBy(new ReplyWay("probe.answer", thing)).with(new SignedLinks.Target("probe.follow", thing), new SignedLinks.Target("fremd.gone", "9"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLetterWithOneNoticeQuotesWhatIsAnsweredAndIsAnsweredItself(Kind kind) {
        with(kind, t -> {
            t.transactions.run(() -> t.board.notify(notice(t, "1")));
            t.pass(Duration.ofMinutes(1));
            String address = t.column("reply_to").get(0);
            assertThat(t.mails.replies.settings.token(address)).isPresent();
            String body = t.column("body").get(0);
            assertThat(body).contains("  > Wie baut man\n  > ein Teleskop?").contains("[Folgen](/mitteilungen/link/11.").contains("einfach auf diese Mail antworten").doesNotContain("mailto:");
            String token = body.replaceAll("(?s).*/mitteilungen/link/([A-Za-z0-9._-]+)\\).*", "$1");
            assertThat(asks(t, token)).isTrue();
            var known = t.transactions.call(() -> t.mails.replies.desk.find(t.mails.replies.settings.token(address).orElseThrow())).orElseThrow();
            assertThat(known.member()).isEqualTo(t.anna);
            assertThat(known.way()).isEqualTo(new ReplyWay("probe.answer", "1"));
            assertThat(known.trace().covers("> Wie baut man\n> ein Teleskop?")).isTrue();
            assertThat(known.trace().covers("Mit einem Rohr und zwei Linsen.")).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLetterWithSeveralNoticesHasALinkForEachAnswer(Kind kind) {
        with(kind, t -> {
            t.transactions.run(() -> t.board.notify(notice(t, "1")));
            t.transactions.run(() -> t.board.notify(notice(t, "2")));
            t.pass(Duration.ofMinutes(1));
            assertThat(t.letters()).hasSize(1);
            assertThat(t.column("reply_to").get(0)).isNull();
            assertThat(t.column("body").get(0).split("\\[Per Mail antworten\\]\\(mailto:antwort\\+", -1)).hasSize(3);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPortalThatTakesNoMailSaysNothingAboutAnswers(Kind kind) {
        with(kind, t -> {
            t.mails.replies.switchOff();
            t.transactions.run(() -> t.board.notify(notice(t, "1")));
            t.pass(Duration.ofMinutes(1));
            assertThat(t.column("reply_to").get(0)).isNull();
            assertThat(t.column("body").get(0)).doesNotContain("antworten").contains("[Folgen]");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theAddressIsNotKeptWithTheLetterOnceThatLeft(Kind kind) {
        with(kind, t -> {
            t.transactions.run(() -> t.board.notify(notice(t, "1")));
            t.pass(Duration.ofMinutes(1));
            t.mails.worker().work();
            assertThat(t.column("reply_to").get(0)).isNull();
            assertThat(t.column("body").get(0)).isNull();
        });
    }
}

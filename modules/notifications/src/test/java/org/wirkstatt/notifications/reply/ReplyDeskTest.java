package org.wirkstatt.notifications.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirkstatt.notifications.AdjustableClock;
import org.wirkstatt.notifications.TestTransactions;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.mail.ReplyWay;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.testkit.TestDatabase.Kind;

/** Addresses for answers: what they prove, and for how long. */
class ReplyDeskTest {

    private static final MemberId ANNA = new MemberId(11);
    private static final ReplyWay WAY = new ReplyWay("probe.answer", "7");
    private final AdjustableClock clock = new AdjustableClock("2026-09-01T10:00:00Z");

    private void with(Kind kind, BiConsumer<TestReplies, TestTransactions> test) {
        try (TestDatabase db = TestDatabase.of(kind, "notifications")) {
            TestTransactions transactions = new TestTransactions(db);
            test.accept(TestReplies.of(transactions, clock), transactions);
        }
    }

    private static String token(TestReplies t, String address) {
        return t.settings.token(address).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAddressLeadsToItsAccountAndWayAlsoInCapitals(Kind kind) {
        with(kind, (t, tx) -> {
            String address = tx.call(() -> t.desk.issue(ANNA, WAY)).orElseThrow();
            assertThat(address).matches("antwort\\+[a-z2-7]{26}@portal\\.example\\.org");
            ReplyAddress found = tx.call(() -> t.desk.find(token(t, address.toUpperCase(java.util.Locale.ROOT)))).orElseThrow();
            assertThat(found.member()).isEqualTo(ANNA);
            assertThat(found.way()).isEqualTo(WAY);
            assertThat(found.holds(clock.instant())).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSecretIsNotInTheDatabase(Kind kind) {
        with(kind, (t, tx) -> {
            String token = token(t, tx.call(() -> t.desk.issue(ANNA, WAY)).orElseThrow());
            Object row = tx.call(() -> t.desk.addresses.em.createNativeQuery("select token_hash from notifications_reply_address").getSingleResult());
            assertThat(String.valueOf(row)).matches("[0-9a-f]{64}").doesNotContain(token);
        });
    }

    @Test
    void noTwoAddressesAreAlikeAndNoCharacterIsRare() {
        with(Kind.H2, (t, tx) -> {
            Set<String> tokens = new HashSet<>();
            int[] seen = new int[128];
            for (int i = 0; i < 500; i++) {
                String token = token(t, tx.call(() -> t.desk.issue(ANNA, WAY)).orElseThrow());
                tokens.add(token);
                token.chars().forEach(c -> seen[c]++);
            }
            assertThat(tokens).hasSize(500);
            // 13,000 characters of 32: about 406 each, standard deviation 20
            assertThat("abcdefghijklmnopqrstuvwxyz234567".chars().map(c -> seen[c])).allMatch(count -> count > 280 && count < 540);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAddressIsOverAfter180DaysIsStillKnownForAYearAndThenGone(Kind kind) {
        with(kind, (t, tx) -> {
            String token = token(t, tx.call(() -> t.desk.issue(ANNA, WAY)).orElseThrow());
            clock.goOn(Duration.ofDays(180).minusSeconds(1));
            assertThat(tx.call(() -> t.desk.find(token)).orElseThrow().holds(clock.instant())).isTrue();
            clock.goOn(Duration.ofSeconds(1));
            assertThat(tx.call(() -> t.desk.find(token)).orElseThrow().holds(clock.instant())).isFalse();
            clock.goOn(Duration.ofDays(365));
            assertThat(tx.call(() -> t.retention().apply(clock.instant().minus(Duration.ofDays(365))))).isZero();
            clock.goOn(Duration.ofSeconds(1));
            assertThat(tx.call(() -> t.retention().due(clock.instant().minus(Duration.ofDays(365))))).isEqualTo(1);
            assertThat(tx.call(() -> t.retention().apply(clock.instant().minus(Duration.ofDays(365))))).isEqualTo(1);
            assertThat(tx.call(() -> t.desk.find(token))).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void allAddressesOfAWayEndTogetherAndOthersStay(Kind kind) {
        with(kind, (t, tx) -> {
            String one = token(t, tx.call(() -> t.desk.issue(ANNA, WAY)).orElseThrow());
            String two = token(t, tx.call(() -> t.desk.issue(new MemberId(12), WAY)).orElseThrow());
            String other = token(t, tx.call(() -> t.desk.issue(ANNA, new ReplyWay("probe.answer", "8"))).orElseThrow());
            assertThat(tx.call(() -> t.desk.revoke(WAY))).isEqualTo(2);
            assertThat(List.of(one, two)).allSatisfy(token -> assertThat(tx.call(() -> t.desk.find(token)).orElseThrow().holds(clock.instant())).isFalse());
            assertThat(tx.call(() -> t.desk.find(other)).orElseThrow().holds(clock.instant())).isTrue();
        });
    }

    @Test
    void whatIsNoAddressOfOursHasNoSecret() {
        with(Kind.H2, (t, tx) -> {
            String token = "a".repeat(26);
            for (String bad : List.of("antwort@portal.example.org", "antwort+" + token + "@portal.example.org.evil.example", "x" + "antwort+" + token + "@portal.example.org",
                    "antwort+" + token + "x@portal.example.org", "antwort+" + token.replace('a', '1') + "@portal.example.org", "", "@", "antwort+" + token + "@portalXexample.org")) {
                assertThat(t.settings.token(bad)).as(bad).isEmpty();
            }
            assertThat(t.settings.isOurs("antwort@portal.example.org")).isTrue();
            assertThat(t.settings.isOurs("antwort+irgendwas@portal.example.org")).isTrue();
            assertThat(t.settings.isOurs("kontakt@portal.example.org")).isFalse();
        });
    }

    @Test
    void aPortalThatTakesNoMailGivesOutNoAddress() {
        with(Kind.H2, (t, tx) -> {
            t.switchOff();
            assertThat(tx.call(() -> t.desk.issue(ANNA, WAY))).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"antwort", "a b@example.org", "{token}", "antwort@{token}.example.org", "antwort+{token}@", "a,b+{token}@example.org"})
    void anAddressThatCannotWorkIsNamedAtTheStart(String bad) {
        ReplySettings settings = new ReplySettings();
        settings.address = Optional.of(bad);
        assertThatThrownBy(settings::template).isInstanceOf(IllegalStateException.class).hasMessageContaining("wirkstatt.mail.in.address");
    }

    @Test
    void theAddressMayAlsoBeAWholeDomain() {
        ReplySettings settings = new ReplySettings();
        settings.address = Optional.of("{token}@antwort.example.org");
        assertThat(settings.token(settings.address("b".repeat(26)))).contains("b".repeat(26));
        settings.address = Optional.of("antwort@example.org");
        assertThat(settings.address("c".repeat(26))).isEqualTo("antwort+" + "c".repeat(26) + "@example.org");
    }

    @Test
    void theTraceKnowsTheWordsOfItsLetterAndNoOthers() {
        LetterTrace trace = LetterTrace.of(LetterTrace.ofTexts("Anna hat gefragt: Wie baut man ein Teleskop?\nhttps://portal.example.org/forum/7").stored());
        assertThat(trace.covers("> Anna hat gefragt:\n> Wie baut man\n> ein Teleskop?\n> <https://anderswo.example/safe?u=x>")).isTrue();
        assertThat(trace.covers("Wie baut man denn ein Teleskop?")).isFalse();
        assertThat(trace.covers("Anna hat gefragt: Wie baut man ein Teleskop? Ja.")).isFalse();
        assertThat(trace.covers("")).isTrue();
        assertThat(LetterTrace.of(null).isKnown()).isFalse();
    }
}

package org.wirkstatt.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.identity.account.People;
import org.wirkstatt.identity.testing.FakeBrowser;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.testkit.TestDatabase;

class SessionsTest {

    private IdentityPortal portal;
    private MemberId ada;
    private final FakeBrowser laptop = new FakeBrowser();
    private final FakeBrowser phone = new FakeBrowser();

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSessionIdChangesWhenSigningIn(TestDatabase.Kind kind) {
        with(kind, signIns -> {
            laptop.request().getSession(true);
            String fixed = laptop.sessionId();
            signIn(laptop, false);
            assertThat(laptop.sessionId()).isNotEqualTo(fixed);
            assertThat(signIns.identify(laptop.request())).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void oneSessionIsEndedAndAllOthersAreEnded(TestDatabase.Kind kind) {
        with(kind, signIns -> {
            signIn(laptop, false);
            signIn(phone, true);
            Sessions sessions = portal.get(Sessions.class);
            assertThat(sessions.list(ada, laptop.request())).hasSize(2).filteredOn(Sessions.OpenSession::current).hasSize(1)
                    .allSatisfy(s -> assertThat(s.device()).isEqualTo("Firefox, Windows")).allSatisfy(s -> assertThat(s.network()).isEqualTo("203.0.113.x"));
            long other = sessions.list(ada, laptop.request()).stream().filter(s -> !s.current()).findFirst().orElseThrow().id();
            sessions.end(portal.account("bob@example.org", "Bob").id(), other);
            assertThat(signIns.identify(phone.request())).as("nobody ends somebody else's").isPresent();
            sessions.end(ada, other);
            fresh();
            assertThat(signIns.identify(phone.request())).isEmpty();
            phone.loseSession();
            signIns.resume(phone.request(), phone.response());
            assertThat(signIns.identify(phone.request())).as("and the device stays signed out").isEmpty();
            signIn(phone, false);
            sessions.endOthers(ada, laptop.request());
            fresh();
            assertThat(signIns.identify(phone.request())).isEmpty();
            assertThat(signIns.identify(laptop.request())).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void signingOutEndsTheSessionForGood(TestDatabase.Kind kind) {
        with(kind, signIns -> {
            signIn(laptop, true);
            Cookie copied = laptop.cookies.get(Sessions.STAY_COOKIE);
            signIns.end(laptop.request(), laptop.response());
            fresh();
            assertThat(signIns.identify(laptop.request())).isEmpty();
            assertThat(laptop.cookies).doesNotContainKey(Sessions.STAY_COOKIE);
            phone.cookies.put(Sessions.STAY_COOKIE, copied);
            signIns.resume(phone.request(), phone.response());
            assertThat(signIns.identify(phone.request())).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aSessionIsOverAfterTwelveHoursAndARememberedOneGoesOnWithANewToken(TestDatabase.Kind kind) {
        with(kind, signIns -> {
            signIn(laptop, false);
            signIn(phone, true);
            portal.pass(Duration.ofHours(12));
            assertThat(signIns.identify(laptop.request())).isEmpty();
            laptop.loseSession();
            phone.loseSession();
            signIns.resume(laptop.request(), laptop.response());
            assertThat(signIns.identify(laptop.request())).isEmpty();
            String before = phone.cookies.get(Sessions.STAY_COOKIE).getValue();
            signIns.resume(phone.request(), phone.response());
            assertThat(signIns.identify(phone.request())).isPresent();
            Cookie after = phone.cookies.get(Sessions.STAY_COOKIE);
            assertThat(after.getValue()).isNotEqualTo(before);
            assertThat(after.isHttpOnly()).isTrue();
            assertThat(after.getAttribute("SameSite")).isEqualTo("Lax");
            assertThat(Sessions.signedIn(phone.request()).orElseThrow().provedAt()).as("a remembered device proves nothing").isNull();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void requestsSentAtOnceWithOneTokenAllGoOn(TestDatabase.Kind kind) {
        with(kind, signIns -> {
            signIn(phone, true);
            FakeBrowser secondTab = new FakeBrowser();
            secondTab.cookies.putAll(phone.cookies);
            phone.loseSession();
            signIns.resume(phone.request(), phone.response());
            signIns.resume(secondTab.request(), secondTab.response());
            assertThat(signIns.identify(phone.request())).isPresent();
            assertThat(signIns.identify(secondTab.request())).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aTokenThatComesASecondTimeEndsAllSessionsAndThePersonIsTold(TestDatabase.Kind kind) {
        with(kind, signIns -> {
            signIn(laptop, false);
            signIn(phone, true);
            FakeBrowser thief = new FakeBrowser();
            thief.cookies.putAll(phone.cookies);
            phone.loseSession();
            signIns.resume(phone.request(), phone.response());
            portal.pass(Duration.ofMinutes(2));
            signIns.resume(thief.request(), thief.response());
            fresh();
            assertThat(signIns.identify(thief.request())).isEmpty();
            assertThat(signIns.identify(phone.request())).isEmpty();
            assertThat(signIns.identify(laptop.request())).isEmpty();
            assertThat(portal.letters).hasSize(1);
            assertThat(portal.audited).contains("tokenStolen");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDeviceStaysSignedInNinetyDaysAtMost(TestDatabase.Kind kind) {
        with(kind, signIns -> {
            signIn(phone, true);
            int days = 0;
            for (; days < 400; days += 20) {
                phone.loseSession();
                signIns.resume(phone.request(), phone.response());
                if (signIns.identify(phone.request()).isEmpty()) {
                    break;
                }
                portal.pass(Duration.ofDays(20));
            }
            assertThat(days).isEqualTo(100);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNewPasswordEndsAllOtherSessions(TestDatabase.Kind kind) {
        with(kind, signIns -> {
            signIn(laptop, false);
            signIn(phone, true);
            portal.get(PasswordChange.class).change(ada, "ganz neue Wörter hinter einander", laptop.request());
            fresh();
            assertThat(signIns.identify(laptop.request())).isPresent();
            assertThat(signIns.identify(phone.request())).isEmpty();
            assertThat(portal.letters).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aClosedAccountIsOutAtOnce(TestDatabase.Kind kind) {
        with(kind, signIns -> {
            signIn(laptop, false);
            portal.ask(portal.account("eva@example.org", "Eva", Grant.everywhere(Role.PROGRAMME_MANAGER)).id());
            portal.get(People.class).close(ada);
            fresh();
            assertThat(signIns.identify(laptop.request())).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.77, 203.0.113.x", "2001:db8:85a3::8a2e:370:7334, 2001:db8:…", "0:0:0:0:0:0:0:1, 0:0:…", "unsinn, localhost"})
    void theNetworkIsKeptWithoutItsLastPart(String address, String kept) {
        assertThat(Devices.network(address)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1 | Safari, iPhone",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge, Windows",
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 | Chrome, Android", "curl/8 | ?, ?", "'<script>' | ?, ?"})
    void devicesAreNamedInPlainWords(String userAgent, String words) {
        assertThat(Devices.inWords(userAgent)).isEqualTo(words);
    }

    private void signIn(FakeBrowser browser, boolean stay) {
        portal.get(SignInService.class).proceed(ada, Proof.PASSWORD, stay, "/", browser.request(), browser.response());
        fresh();
    }

    private void fresh() {
        portal.em.flush();
        portal.em.clear();
    }

    private void with(TestDatabase.Kind kind, Consumer<SignInService> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                ada = portal.account("ada@example.org", "Ada").id();
                portal.get(Sessions.class);
                test.accept(portal.get(SignInService.class));
            });
        }
    }
}

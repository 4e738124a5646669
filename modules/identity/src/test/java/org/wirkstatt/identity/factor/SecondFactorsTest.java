package org.wirkstatt.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.identity.guess.TooManyTriesException;
import org.wirkstatt.identity.session.Proof;
import org.wirkstatt.identity.session.Sessions;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.identity.testing.FakeBrowser;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.testkit.TestDatabase;

class SecondFactorsTest {

    private IdentityPortal portal;
    private MemberId ada;
    private String secret;
    private List<String> codes;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void afterThePasswordTheCodeIsAskedForAndOnlyThenTheSessionBegins(TestDatabase.Kind kind) {
        with(kind, factors -> {
            SignInService signIns = portal.get(SignInService.class);
            FakeBrowser browser = portal.browser;
            assertThat(signIns.proceed(ada, Proof.PASSWORD, false, "/toolkit", browser.request(), browser.response())).isEqualTo(SignInService.CODE);
            assertThat(signIns.identify(browser.request())).isEmpty();
            String before = browser.sessionId();
            assertThatThrownBy(() -> signIns.complete("000000", browser.request(), browser.response())).isInstanceOf(WrongCodeException.class);
            portal.pass(Duration.ofSeconds(60));
            assertThat(signIns.complete(code(), browser.request(), browser.response())).isEqualTo("/toolkit");
            portal.em.flush();
            assertThat(signIns.identify(browser.request())).isPresent();
            assertThat(browser.sessionId()).isNotEqualTo(before);
            assertThat(portal.get(Sessions.class).list(ada, browser.request())).extracting(Sessions.OpenSession::proof).containsExactly(Proof.PASSWORD_AND_CODE);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPasskeyNeedsNoCodeAndALinkFromALetterDoes(TestDatabase.Kind kind) {
        with(kind, factors -> {
            SignInService signIns = portal.get(SignInService.class);
            FakeBrowser other = new FakeBrowser();
            assertThat(signIns.proceed(ada, Proof.LINK, false, "/", other.request(), other.response())).isEqualTo(SignInService.CODE);
            assertThat(signIns.proceed(ada, Proof.PASSKEY, false, "/toolkit", portal.browser.request(), portal.browser.response())).isEqualTo("/toolkit");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theFirstHalfHoldsTenMinutes(TestDatabase.Kind kind) {
        with(kind, factors -> {
            SignInService signIns = portal.get(SignInService.class);
            signIns.proceed(ada, Proof.PASSWORD, false, "/", portal.browser.request(), portal.browser.response());
            portal.pass(Duration.ofMinutes(10));
            assertThat(signIns.isHalfWay(portal.browser.request())).isFalse();
            assertThat(signIns.complete(code(), portal.browser.request(), portal.browser.response())).isEqualTo(SignInService.SIGN_IN);
            assertThat(signIns.identify(portal.browser.request())).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void noCodeIsTakenTwice(TestDatabase.Kind kind) {
        with(kind, factors -> {
            String first = code();
            assertThatThrownBy(() -> factors.verify(ada, first, Optional.empty())).as("the code that switched it on").isInstanceOf(WrongCodeException.class);
            portal.pass(Duration.ofSeconds(30));
            String second = code();
            factors.verify(ada, second.substring(0, 3) + " " + second.substring(3), Optional.empty());
            assertThatThrownBy(() -> factors.verify(ada, second, Optional.empty())).isInstanceOf(WrongCodeException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void eachRecoveryCodeWorksOnceAndNewOnesReplaceThem(TestDatabase.Kind kind) {
        with(kind, factors -> {
            assertThat(codes).hasSize(10).doesNotHaveDuplicates();
            factors.verify(ada, codes.get(0).toLowerCase(java.util.Locale.ROOT), Optional.empty());
            assertThatThrownBy(() -> factors.verify(ada, codes.get(0), Optional.empty())).isInstanceOf(WrongCodeException.class);
            portal.em.flush();
            portal.em.clear();
            assertThat(factors.status(ada).orElseThrow().recoveryLeft()).isEqualTo(9);
            List<String> renewed = factors.renewCodes(ada);
            assertThatThrownBy(() -> factors.verify(ada, codes.get(1), Optional.empty())).isInstanceOf(WrongCodeException.class);
            factors.verify(ada, renewed.get(1), Optional.empty());
            assertThat(portal.audited).contains("secondFactorOn", "recoveryCodeUsed", "codeRefused");
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void afterFiveWrongCodesTheBrakeHolds(TestDatabase.Kind kind) {
        with(kind, factors -> {
            for (int i = 0; i < 5; i++) {
                portal.from("192.0.2." + i);
                assertThatThrownBy(() -> factors.verify(ada, "123", Optional.empty())).isInstanceOf(WrongCodeException.class);
            }
            portal.pass(Duration.ofSeconds(30));
            assertThatThrownBy(() -> factors.verify(ada, code(), Optional.empty())).isInstanceOf(TooManyTriesException.class);
            factors.verify(ada, code(), Optional.of("a known browser"));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSecretIsNotReadableInTheTable(TestDatabase.Kind kind) {
        with(kind, factors -> {
            portal.em.flush();
            Object kept = portal.em.createNativeQuery("select secret from identity_second_factor").getSingleResult();
            assertThat(kept.toString()).doesNotContain(Base32.cleaned(secret)).hasSizeLessThanOrEqualTo(200);
            assertThat(portal.em.createNativeQuery("select code_hash from identity_recovery_code").getResultList()).doesNotContain((Object) Base32.cleaned(codes.get(0)));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyThoseWhoLookAfterPeopleSwitchItOffForOthers(TestDatabase.Kind kind) {
        with(kind, factors -> {
            portal.ask(ada);
            assertThatThrownBy(() -> factors.disableFor(ada)).isInstanceOf(NotAllowedException.class);
            MemberId eva = portal.account("eva@example.org", "Eva", Grant.everywhere(Role.ADMINISTRATOR)).id();
            factors.enable(eva, secret, code());
            portal.ask(portal.account("bob@example.org", "Bob", Grant.everywhere(Role.PROGRAMME_MANAGER)).id());
            assertThatThrownBy(() -> factors.disableFor(eva)).isInstanceOf(NotAllowedException.class);
            factors.disableFor(ada);
            assertThat(factors.isOn(ada)).isFalse();
            portal.ask(eva);
            factors.disableFor(eva);
            assertThat(factors.isOn(eva)).isFalse();
        });
    }

    private String code() {
        return Totp.code(Base32.bytes(secret), Totp.step(portal.now()), Totp.DIGITS);
    }

    private void with(TestDatabase.Kind kind, Consumer<SecondFactors> test) {
        try (TestDatabase db = TestDatabase.of(kind, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                ada = portal.account("ada@example.org", "Ada").id();
                SecondFactors factors = portal.get(SecondFactors.class);
                secret = factors.prepare("ada@example.org", "QR").secret();
                assertThatThrownBy(() -> factors.enable(ada, secret, "000000")).isInstanceOf(WrongCodeException.class);
                codes = factors.enable(ada, secret, code());
                test.accept(factors);
            });
        }
    }
}

package org.wirkstatt.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.guess.TooManyTriesException;
import org.wirkstatt.identity.passkey.PasskeyRefusedException;
import org.wirkstatt.identity.passkey.PasskeyService;
import org.wirkstatt.identity.testing.FakeBrowser;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.testkit.TestDatabase;

/** Ways into an account are made and taken away only within ten minutes of a proof. */
class ConfirmationTest {

    private IdentityPortal portal;
    private Account ada;

    @Test
    void theSignInIsAProofForTenMinutesAndThePasswordMakesItFreshAgain() {
        with(confirmation -> {
            FakeBrowser browser = portal.browser;
            confirmation.requireFresh(browser.request());
            portal.pass(Duration.ofMinutes(10).minusSeconds(1));
            confirmation.requireFresh(browser.request());
            portal.pass(Duration.ofSeconds(1));
            assertThatThrownBy(() -> confirmation.requireFresh(browser.request())).isInstanceOf(InvalidInputException.class).hasMessageContaining("error.proveFirst");
            assertThatThrownBy(() -> confirmation.require(ada.id(), "falsch", browser.request())).isInstanceOf(InvalidInputException.class);
            assertThat(confirmation.isFresh(browser.request())).as("after a wrong one").isFalse();
            confirmation.require(ada.id(), IdentityPortal.PASSWORD, browser.request());
            confirmation.requireFresh(browser.request());
        });
    }

    @Test
    void aPasskeyThatIsMadeWithAFreshProofMakesTheSessionOneOfTwoFactors() {
        with(confirmation -> {
            Sessions sessions = portal.get(Sessions.class);
            assertThat(sessions.hasTwoFactors(portal.browser.request())).isFalse();
            confirmation.passkeyMade(portal.browser.request());
            portal.em.flush();
            assertThat(sessions.hasTwoFactors(portal.browser.request())).isTrue();
            portal.pass(Duration.ofMinutes(11));
            assertThatThrownBy(() -> confirmation.passkeyMade(portal.browser.request())).isInstanceOf(InvalidInputException.class);
        });
    }

    @Test
    void aRememberedDeviceIsNoProof() {
        with(confirmation -> {
            FakeBrowser browser = new FakeBrowser();
            SignInService signIns = portal.get(SignInService.class);
            signIns.proceed(ada.id(), Proof.PASSWORD, true, "/", browser.request(), browser.response());
            portal.em.flush();
            browser.loseSession();
            signIns.resume(browser.request(), browser.response());
            assertThat(signIns.identify(browser.request())).isPresent();
            assertThat(confirmation.isFresh(browser.request())).isFalse();
        });
    }

    @Test
    void anAnswerOfNoPasskeyIsNoProofAndManyOfThemAreBraked() {
        with(confirmation -> {
            portal.pass(Duration.ofMinutes(11));
            for (int i = 0; i < 30; i++) {
                assertThatThrownBy(() -> confirmation.byPasskey(ada.id(), PasskeyService.challenge(), "{}", portal.browser.request()))
                        .isInstanceOf(PasskeyRefusedException.class);
            }
            assertThatThrownBy(() -> confirmation.byPasskey(ada.id(), PasskeyService.challenge(), "{}", portal.browser.request()))
                    .isInstanceOf(TooManyTriesException.class);
            assertThat(confirmation.isFresh(portal.browser.request())).isFalse();
        });
    }

    private void with(Consumer<Confirmation> test) {
        try (TestDatabase db = TestDatabase.of(TestDatabase.Kind.H2, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                ada = portal.account("ada@example.org", "Ada");
                portal.get(SignInService.class).proceed(ada.id(), Proof.PASSWORD, false, "/", portal.browser.request(), portal.browser.response());
                em.flush();
                test.accept(portal.get(Confirmation.class));
            });
        }
    }
}

package org.wirkstatt.identity.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.session.Proof;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.identity.session.WrongCredentialsException;
import org.wirkstatt.identity.testing.FakeBrowser;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.testkit.TestDatabase;

class GuessingTest {

    private IdentityPortal portal;
    private Account ada;

    @Test
    void fromManyAddressesAnAccountIsGuessedAtTenTimes() {
        with(signIns -> {
            assertThat(triesUntilTheBrake("ada@example.org", true)).isEqualTo(10);
            portal.from("198.51.100.1");
            assertThatThrownBy(() -> portal.check("ada@example.org", IdentityPortal.PASSWORD)).as("even the right one").isInstanceOf(TooManyTriesException.class);
        });
    }

    @Test
    void anAddressWithoutAccountIsBrakedAlike() {
        with(signIns -> assertThat(triesUntilTheBrake("niemand@example.org", true)).isEqualTo(10));
    }

    @Test
    void fromOneAddressAllAccountsTogetherAreGuessedAtTwentyTimes() {
        with(signIns -> {
            int tries = 0;
            try {
                for (; tries < 100; tries++) {
                    wrong("konto" + tries + "@example.org");
                }
            } catch (TooManyTriesException e) {
                // counted
            }
            assertThat(tries).isEqualTo(20);
            portal.from("198.51.100.1");
            assertThat(portal.check("ada@example.org", IdentityPortal.PASSWORD)).as("others still sign in").isEqualTo(ada.id());
        });
    }

    @Test
    void theOwnerSignsInFromAKnownBrowserWhileStrangersGuess() {
        with(signIns -> {
            FakeBrowser own = new FakeBrowser();
            signIns.proceed(ada.id(), Proof.PASSWORD, false, null, own.request(), own.response());
            portal.em.flush();
            triesUntilTheBrake("ada@example.org", true);
            assertThat(signIns.check("ada@example.org", IdentityPortal.PASSWORD, own.request())).isEqualTo(ada.id());
        });
    }

    @Test
    void aKnownBrowserHasNoEndlessTriesEither() {
        with(signIns -> {
            signIns.proceed(ada.id(), Proof.PASSWORD, false, null, portal.browser.request(), portal.browser.response());
            portal.em.flush();
            assertThat(triesUntilTheBrake("ada@example.org", false)).isEqualTo(10);
        });
    }

    @Test
    void triesComeBackWithTimeAndWithTheRightAnswer() {
        with(signIns -> {
            for (int i = 0; i < 50; i++) {
                assertThat(portal.check("ada@example.org", IdentityPortal.PASSWORD)).isEqualTo(ada.id());
            }
            triesUntilTheBrake("ada@example.org", true);
            portal.pass(Duration.ofMinutes(3));
            assertThat(portal.check("ada@example.org", IdentityPortal.PASSWORD)).isEqualTo(ada.id());
        });
    }

    @Test
    void theAuditLogIsToldOfABrakeOnceAndOfEachRefusal() {
        with(signIns -> {
            triesUntilTheBrake("ada@example.org", true);
            triesUntilTheBrake("ada@example.org", true);
            assertThat(portal.audited).filteredOn("signInRefused"::equals).hasSize(10);
            assertThat(portal.audited).containsOnlyOnce("brakedFor.SIGN_IN");
            triesUntilTheBrake("niemand@example.org", true);
            assertThat(portal.audited).filteredOn("signInUnknown"::equals).hasSize(10);
            assertThat(portal.audited).containsOnlyOnce("braked.SIGN_IN");
        });
    }

    private int triesUntilTheBrake(String name, boolean fromManyAddresses) {
        for (int tries = 0; tries < 100; tries++) {
            if (fromManyAddresses) {
                portal.from("192.0.2." + tries);
            }
            try {
                wrong(name);
            } catch (TooManyTriesException e) {
                return tries;
            }
        }
        return 100;
    }

    private void wrong(String name) {
        try {
            portal.check(name, "das ist ein falsches");
            throw new AssertionError("a wrong password was taken");
        } catch (WrongCredentialsException expected) {
            // the next one
        }
    }

    private void with(Consumer<SignInService> test) {
        try (TestDatabase db = TestDatabase.of(TestDatabase.Kind.H2, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                ada = portal.account("ada@example.org", "Ada");
                test.accept(portal.get(SignInService.class));
            });
        }
    }
}

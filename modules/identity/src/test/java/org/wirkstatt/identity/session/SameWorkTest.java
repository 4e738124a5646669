package org.wirkstatt.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Passwords;
import org.wirkstatt.identity.registration.PasswordReset;
import org.wirkstatt.identity.registration.Registration;
import org.wirkstatt.identity.testing.IdentityPortal;
import org.wirkstatt.platform.change.Background;
import org.wirkstatt.testkit.TestDatabase;

/**
 * Accounts cannot be found out by the time of an answer (ASVS 6.3.8). Compared is the processor time of the thread that answers, in turns and by the
 * median: what else the machine does cannot make the two alike or unlike.
 */
class SameWorkTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double ALIKE = 1.5;
    private IdentityPortal portal;
    private final List<Runnable> later = new ArrayList<>();

    /** Counts how often a password is worked on. */
    static final class CountedPasswords extends Passwords {
        private int worked = -1; // the constructor makes one hash

        @Override
        public String hash(String password) {
            worked++;
            return super.hash(password);
        }

        @Override
        public boolean matches(String password, String hash) {
            worked++;
            return super.matches(password, hash);
        }
    }

    @Test
    void aPasswordIsWorkedOnOnceWhetherTheAccountExistsOrHasOneOrIsOpen() {
        with(() -> {
            CountedPasswords counted = new CountedPasswords();
            portal.beans.with(Passwords.class, counted);
            SignInService signIns = portal.get(SignInService.class);
            counted.worked = 0;
            int expected = 0;
            for (String name : List.of("ada@example.org", "niemand@example.org", "ohne@example.org", "zu@example.org")) {
                assertThatThrownBy(() -> signIns.check(name, "falsch", portal.browser.request())).isInstanceOf(WrongCredentialsException.class);
                assertThat(counted.worked).as(name).isEqualTo(++expected);
            }
        });
    }

    @Test
    void theSignInTakesAsLongForAWrongPasswordAsForAnAccountThatIsNotThere() {
        with(() -> {
            Consumer<String> signIn = name -> assertThatThrownBy(() -> portal.check(name, "falsch")).isInstanceOf(WrongCredentialsException.class);
            assertAlike(9, () -> signIn.accept("ada@example.org"), () -> signIn.accept("niemand@example.org"));
        });
    }

    @Test
    void resetAndRequestDoNothingBeforeTheAnswerThatTellsAccountsApart() {
        with(() -> {
            PasswordReset reset = portal.get(PasswordReset.class);
            assertAlike(200, () -> reset.ask("ada@example.org"), () -> reset.ask("niemand@example.org"));
            Registration registration = portal.get(Registration.class);
            assertAlike(200, () -> registration.request("Ada", "ada@example.org", null, "", Locale.GERMAN),
                    () -> registration.request("Ada", "niemand@example.org", null, "", Locale.GERMAN));
            assertThat(portal.letters).as("everything else comes after the answer").isEmpty();
            assertThat(later).hasSizeGreaterThan(800);
        });
    }

    /** Both in turns, each from a network of its own and long after the one before, so that no brake is met. */
    private void assertAlike(int times, Runnable known, Runnable unknown) {
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        for (int i = 0; i < times + times / 3; i++) {
            long knownNanos = nanos(known);
            long unknownNanos = nanos(unknown);
            if (i >= times / 3) { // the first ones warm up
                first.add(knownNanos);
                second.add(unknownNanos);
            }
        }
        double ratio = (double) median(first) / median(second);
        assertThat(ratio).as("known to unknown").isBetween(1 / ALIKE, ALIKE);
    }

    private long nanos(Runnable work) {
        portal.pass(java.time.Duration.ofHours(1));
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    private static long median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private void with(Runnable test) {
        try (TestDatabase db = TestDatabase.of(TestDatabase.Kind.H2, "identity")) {
            db.run(em -> {
                portal = new IdentityPortal(em);
                portal.beans.with(Background.class, later::add);
                portal.account("ada@example.org", "Ada");
                portal.account("ohne@example.org", "Ohne Passwort").changePassword(null);
                Account closed = portal.account("zu@example.org", "Zu");
                em.flush();
                portal.get(org.wirkstatt.identity.account.People.class).closeFor(closed.id());
                em.flush();
                portal.letters.clear();
                test.run();
            });
        }
    }
}

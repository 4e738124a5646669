package org.wirkstatt.identity.guess;

import java.time.Duration;

/**
 * A way to guess something, with the tries that it leaves. They come back evenly over {@link #refill}.
 *
 * <p>The brake lies far below what a guesser needs and above what a person with a bad memory does: NIST SP 800-63B-4, 3.2.2, allows 100 in a row.
 */
public enum Way {

    /** Password of an account. */
    SIGN_IN(10, 20, Duration.ofMinutes(30)),
    /** Code of the second factor, or recovery code, of somebody whose password is known already. */
    CODE(5, 20, Duration.ofMinutes(15)),
    /** Secret of a link; has 256 bits, so this only keeps the noise down. */
    LINK(100, 100, Duration.ofMinutes(10)),
    /** Answer of a passkey: nobody guesses a signature, so this only keeps the noise down. */
    PASSKEY(30, 30, Duration.ofMinutes(15)),
    /** Letter to an address, asked for by a visitor: request for an account, password reset. */
    LETTER(3, 15, Duration.ofHours(1));

    private final int perSubject;
    private final int perNetwork;
    private final Duration refill;

    Way(int perSubject, int perNetwork, Duration refill) {
        this.perSubject = perSubject;
        this.perNetwork = perNetwork;
        this.refill = refill;
    }

    /** Tries at one account or address, from anywhere. */
    int perSubject() {
        return perSubject;
    }

    /** Tries at all accounts together, from one network address. */
    int perNetwork() {
        return perNetwork;
    }

    /** Time in which all tries have come back. */
    Duration refill() {
        return refill;
    }
}

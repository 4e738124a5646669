package org.wirkstatt.identity.account;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet, RFC 9106). The parameters stand in each hash, so
 * they can be raised later. At most two are computed at a time: each takes 19 MiB of heap, and whoever sends many sign-ins at once shall wait,
 * not the portal fall. Thread safe.
 *
 * <p>The library keeps 19 MiB from the first computation on, so nothing is computed or prepared at the start.
 */
@ApplicationScoped
public class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;

    /** Checked against when there is no such account, so that both ways take the same time; with the parameters of {@link #hash}. */
    static final String NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$jwuZF95G/qK2v181XOF/qg$UZjFIzNAdidN4AGcMgCkJY+QU8ALR4cb5O9PFavp8MI";

    private final Semaphore atATime = new Semaphore(2, true);

    public String hash(String password) {
        return oneOfTwo(() -> Password.hash(password).addRandomSalt(16).with(Argon2Function.getInstance(MEMORY_KIB, 2, 1, 32, Argon2.ID)).getResult());
    }

    public boolean matches(String password, String hash) {
        return oneOfTwo(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    private <T> T oneOfTwo(Supplier<T> work) {
        atATime.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atATime.release();
        }
    }

    /** Takes as long as {@link #matches}. @return false */
    public boolean pretend(String password) {
        matches(password, NOBODY);
        return false;
    }
}

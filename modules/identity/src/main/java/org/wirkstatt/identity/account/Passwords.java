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
 */
@ApplicationScoped
public class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(MEMORY_KIB, 2, 1, 32, Argon2.ID);

    private final Semaphore atATime = new Semaphore(2, true);

    /** Checked against when there is no such account, so that both ways take the same time. */
    private final String nobody = hash("nobody has this password");

    public String hash(String password) {
        return oneOfTwo(() -> Password.hash(password).addRandomSalt(16).with(ARGON2).getResult());
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
        matches(password, nobody);
        return false;
    }
}

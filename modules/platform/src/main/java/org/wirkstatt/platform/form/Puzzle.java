package org.wirkstatt.platform.form;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A sum that takes a machine a moment: find a number so that SHA-256 of {@code nonce:number} begins with {@link #BITS} zero bits. It stays
 * on the server with the open form, so it cannot be forged and is used once.
 *
 * @param nonce 32 hexadecimal digits
 * @param openedAt when the form was opened
 */
public record Puzzle(String nonce, Instant openedAt) implements Serializable {

    /** About 16,000 tries: a blink on a computer, some seconds on an old phone. */
    public static final int BITS = 14;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    /** For a form that is opened now. */
    public static Puzzle fresh(Instant now) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return new Puzzle(HexFormat.of().formatHex(nonce), now);
    }

    /** Whether {@code answer} solves it; null and everything that is no number does not. */
    public boolean isSolvedBy(String answer) {
        if (answer == null || !answer.matches("\\d{1,12}")) {
            return false;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((nonce + ":" + answer).getBytes(StandardCharsets.US_ASCII));
            return hash[0] == 0 && (hash[1] & 0xFF) >> (16 - BITS) == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

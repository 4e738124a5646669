package org.wirkstatt.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that are given out once and kept as a hash only: whoever reads the database cannot use them. */
public final class Secrets {

    /** 256 bits: cannot be guessed, so a fast hash is enough to keep them. */
    private static final int BYTES = 32;
    /** Characters of a secret. */
    public static final int LENGTH = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {
    }

    /** 43 characters of the alphabet {@code A-Z a-z 0-9 - _}. */
    public static String create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in hexadecimal; null gives the hash of the empty text, which no secret has. */
    public static String hash(String secret) {
        try {
            byte[] bytes = (secret == null ? "" : secret).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

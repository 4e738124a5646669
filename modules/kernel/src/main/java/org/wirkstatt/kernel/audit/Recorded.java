package org.wirkstatt.kernel.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What happened, as it is kept.
 *
 * @param at in whole microseconds, which both databases keep
 * @param actor member id; null for the portal itself and for visitors
 * @param actedAs member id; null where people act as themselves
 * @param about member id; null if it is about nobody
 * @param arguments JSON array of strings
 */
record Recorded(Instant at, Long actor, Long actedAs, String module, String event, Long about, String arguments) {

    /** Hash before the first entry. */
    static final String NO_HASH = "0".repeat(64);

    /**
     * SHA-256 in hexadecimal over {@code before}, {@code number} and all fields, each as its length in bytes, a colon and its UTF-8 bytes (so no
     * two contents share one form); null is a hyphen.
     */
    String hash(String before, long number) {
        MessageDigest digest = sha256();
        for (Object field : new Object[] {before, number, at, actor, actedAs, module, event, about, arguments}) {
            if (field == null) {
                digest.update((byte) '-');
            } else {
                byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

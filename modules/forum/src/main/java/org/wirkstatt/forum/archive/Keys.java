package org.wirkstatt.forum.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of entries: hashes, so that no address that stands in a Message-ID is kept. */
final class Keys {

    private Keys() {
    }

    /** @param kind of id, so that a Message-ID is never taken for an id of another file */
    static String of(String kind, String id) {
        return of((kind + ":" + id).getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.wirkstatt.kernel.archive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts in an archive that only the portal may read again (AES-256-GCM). The nonce is made of the text and its place, so the same text in the same
 * place gives the same bytes, and the same text elsewhere gives others.
 */
final class SealedValues {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec encryption;
    private final SecretKeySpec nonces;

    /** @param key 32 random bytes */
    SealedValues(byte[] key) {
        encryption = new SecretKeySpec(mac(new SecretKeySpec(key, "HmacSHA256"), "encryption"), "AES");
        nonces = new SecretKeySpec(mac(new SecretKeySpec(key, "HmacSHA256"), "nonces"), "HmacSHA256");
    }

    /** Says which key it is without giving it away. */
    String fingerprint() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac(nonces, "fingerprint"), NONCE_BYTES));
    }

    /** @param place table, column and key of the row */
    String seal(String text, String place) {
        byte[] nonce = Arrays.copyOf(mac(nonces, place + "\n" + text), NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place, text.getBytes(StandardCharsets.UTF_8));
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    /** @throws IllegalArgumentException if it was sealed with another key, for another place, or changed */
    String open(String sealed, String place) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        if (whole.length <= NONCE_BYTES) {
            throw new IllegalArgumentException("too short");
        }
        return new String(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE_BYTES), place, Arrays.copyOfRange(whole, NONCE_BYTES, whole.length)), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, String place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot be opened with the key of this portal", e);
        }
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Compares two fingerprints. */
    static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}

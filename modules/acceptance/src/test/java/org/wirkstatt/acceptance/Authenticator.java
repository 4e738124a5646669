package org.wirkstatt.acceptance;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app on a phone (RFC 6238: six digits, 30 seconds, SHA-1). @param secret number that it shares with the portal */
record Authenticator(BigInteger secret, int length) {

    /** @param shown the secret as the page shows it: Base32 (RFC 4648) in groups */
    static Authenticator of(String shown) {
        String letters = shown.replaceAll("[^A-Z2-7]", "");
        BigInteger number = BigInteger.ZERO;
        for (char c : letters.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c)));
        }
        return new Authenticator(number, letters.length() * 5 / 8);
    }

    /** The code that is shown some steps of 30 seconds from now. */
    String code(int steps) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / 30 + steps).array());
            int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes() {
        byte[] bytes = new byte[length];
        byte[] value = secret.toByteArray();
        for (int i = 0; i < Math.min(bytes.length, value.length); i++) {
            bytes[bytes.length - 1 - i] = value[value.length - 1 - i];
        }
        return bytes;
    }
}

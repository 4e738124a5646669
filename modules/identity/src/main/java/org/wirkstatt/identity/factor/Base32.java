package org.wirkstatt.identity.factor;

import java.util.Locale;

/** RFC 4648, section 6, without padding: bytes as letters and digits that are not mixed up. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {
    }

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte b : bytes) {
            buffer = buffer << Byte.SIZE | b & 0xff;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt(buffer >> held & 31));
            }
            buffer &= (1 << held) - 1;
        }
        return held == 0 ? text.toString() : text.append(ALPHABET.charAt(buffer << BITS - held & 31)).toString();
    }

    /** What {@link #of} was made of. @throws IllegalArgumentException for other characters */
    static byte[] bytes(String text) {
        String cleaned = cleaned(text);
        byte[] bytes = new byte[cleaned.length() * BITS / Byte.SIZE];
        int buffer = 0;
        int held = 0;
        int at = 0;
        for (char c : cleaned.toCharArray()) {
            int value = ALPHABET.indexOf(c);
            if (value < 0) {
                throw new IllegalArgumentException("not Base32");
            }
            buffer = buffer << BITS | value;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes[at++] = (byte) (buffer >> held);
                buffer &= (1 << held) - 1;
            }
        }
        return bytes;
    }

    /** As typed: lower case, and without the blanks and hyphens that make it readable. */
    static String cleaned(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** In groups of four. */
    static String grouped(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }
}

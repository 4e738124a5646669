package org.wirkstatt.selfanalysis.workshop;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The code on the wall: eight of 32 characters that are not taken for one another, so 2^40 of them. It holds two hours, and one network may try 200
 * an hour: 10,000 networks that guess all the time while ten codes hold find one with a probability of 4 in 100,000.
 */
final class RoomCode {

    static final Duration HOLDS = Duration.ofHours(2);
    /** Of one network in an hour, wrong or right: a room of 50 people behind one address with three slips each. */
    static final int TRIES_AN_HOUR = 200;
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RoomCode() {
    }

    static String fresh() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length()).collect(StringBuilder::new, (text, i) -> text.append(SIGNS.charAt(i)), StringBuilder::append).toString();
    }

    /** What somebody typed, without blanks and hyphens, small letters as large ones; empty if that cannot be a code. */
    static Optional<String> read(String typed) {
        String plain = typed == null ? "" : typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        return Optional.of(plain).filter(code -> code.length() == LENGTH && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0));
    }

    /** In two groups, as people read it. */
    static String grouped(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }
}

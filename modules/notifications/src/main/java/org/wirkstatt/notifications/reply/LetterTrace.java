package org.wirkstatt.notifications.reply;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Which words, three in a row, stood in a letter: enough to tell in the answer what is quoted from what is new, and not enough to read the
 * letter again. Each row of words is 24 bits of a hash; with the 1,000 of a long letter, one new row in 16,000 passes for a quoted one.
 */
public final class LetterTrace {

    private static final int IN_A_ROW = 3;
    private static final int BYTES = 3;
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|mailto:|www\\.)\\S{1,2000}|\\S{1,100}@\\S{1,200}");
    /** Also pictures, smileys and marks that stand alone: a lone 'thumbs up' or '?' between the lines is an answer. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[\\p{So}\\p{Sk}]+|(?<!\\S)([?!]+|[:;]-?[()dp])(?!\\S)");

    private final Set<Integer> rows;

    private LetterTrace(Set<Integer> rows) {
        this.rows = rows;
    }

    /** @param stored as {@link #stored}; null or empty knows nothing */
    public static LetterTrace of(String stored) {
        Set<Integer> rows = new HashSet<>();
        byte[] bytes = stored == null ? new byte[0] : Base64.getDecoder().decode(stored);
        for (int i = 0; i + BYTES <= bytes.length; i += BYTES) {
            rows.add((bytes[i] & 0xff) << 16 | (bytes[i + 1] & 0xff) << 8 | bytes[i + 2] & 0xff);
        }
        return new LetterTrace(rows);
    }

    /** The trace of the texts of one letter, such as its text part and its HTML part. */
    public static LetterTrace ofTexts(String... texts) {
        Set<Integer> rows = new HashSet<>();
        for (String text : texts) {
            rows.addAll(rows(words(text)));
        }
        return new LetterTrace(rows);
    }

    String stored() {
        byte[] bytes = new byte[rows.size() * BYTES];
        int at = 0;
        for (int row : rows.stream().sorted().toList()) {
            bytes[at++] = (byte) (row >> 16);
            bytes[at++] = (byte) (row >> 8);
            bytes[at++] = (byte) row;
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    public boolean isKnown() {
        return !rows.isEmpty();
    }

    /**
     * Whether every word of {@code text} stood in the letter: each is part of a row of three that did. Of one or two words nobody can say, so
     * they did not. Addresses do not count, as mail programs rewrite them.
     */
    public boolean covers(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return true;
        }
        List<Integer> own = rows(words);
        BitSet covered = new BitSet(words.size());
        for (int i = 0; i < own.size(); i++) {
            if (rows.contains(own.get(i))) {
                covered.set(i, Math.min(i + IN_A_ROW, words.size()));
            }
        }
        return covered.cardinality() == words.size();
    }

    /** The words of {@code text} in lower case, addresses left out. */
    public static List<String> words(String text) {
        return WORD.matcher(ADDRESS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    }

    private static List<Integer> rows(List<String> words) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i + IN_A_ROW <= words.size(); i++) {
            CRC32 hash = new CRC32();
            hash.update(String.join(" ", words.subList(i, i + IN_A_ROW)).getBytes(StandardCharsets.UTF_8));
            rows.add((int) (hash.getValue() ^ hash.getValue() >>> 24) & 0xffffff);
        }
        return rows;
    }
}

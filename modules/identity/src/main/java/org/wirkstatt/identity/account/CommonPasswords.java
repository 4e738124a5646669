package org.wirkstatt.identity.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Passwords that guessers try first: the shipped list, whatever the case; one of its words with digits and signs before or behind
 * ('Passwort2026!'); something short again and again; a run of neighbours ('abcdefghijkl').
 */
final class CommonPasswords {

    private static final int SHORTEST_UNIT = 6;
    private static final int FEWEST_CHARACTERS = 5;
    private final Set<String> words;

    CommonPasswords() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(CommonPasswords.class.getResourceAsStream("common-passwords.txt"),
                StandardCharsets.UTF_8))) {
            words = lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param own words that belong to the person: address, name */
    boolean contains(String password, String... own) {
        String folded = folded(password);
        String bare = letters(folded);
        return isWord(folded) || isWord(bare) || isWord(folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")) || isRun(folded)
                || folded.codePoints().distinct().count() < FEWEST_CHARACTERS || isRepeated(folded) || Stream.of(own).anyMatch(word -> isOwn(bare, folded, folded(word)));
    }

    private boolean isWord(String text) {
        return words.contains(text);
    }

    private boolean isRepeated(String text) {
        for (int unit = 1; unit <= text.length() / 2; unit++) {
            if (text.length() % unit == 0 && text.substring(0, unit).repeat(text.length() / unit).equals(text)) {
                return unit < SHORTEST_UNIT || isWord(text.substring(0, unit)) || isRun(text.substring(0, unit));
            }
        }
        return false;
    }

    /** Whether each character is the neighbour of the one before, always in the same direction; 9 and 0 are neighbours. */
    private static boolean isRun(String text) {
        int[] points = text.codePoints().toArray();
        return isRun(points, 1) || isRun(points, -1);
    }

    private static boolean isRun(int[] points, int step) {
        for (int i = 1; i < points.length; i++) {
            int expected = points[i - 1] + step;
            boolean around = step == 1 && points[i - 1] == '9' && points[i] == '0' || step == -1 && points[i - 1] == '0' && points[i] == '9';
            if (points[i] != expected && !around) {
                return false;
            }
        }
        return points.length > 1;
    }

    private static boolean isOwn(String bare, String folded, String word) {
        String name = letters(word.contains("@") ? word.substring(0, word.indexOf('@')) : word);
        return folded.equals(word) || !name.isEmpty() && (bare.equals(name) || bare.equals(letters(word)));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}

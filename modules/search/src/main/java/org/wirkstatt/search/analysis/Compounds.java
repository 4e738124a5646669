package org.wirkstatt.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import de.danielnaber.jwordsplitter.GermanWordSplitter;

/**
 * Parts of German compounds by the word list of jWordSplitter, strict: a word is only split where all of it is known. What the list
 * lacks in this portal's language is added here: frequent first parts and plural endings.
 *
 * <p>Words of {@code whole.txt} are never split ({@code Wachstube} is a guard room, not a tube of wax).
 */
final class Compounds {

    private static final int SHORTEST = 7;
    /** jWordSplitter throws above 70. */
    private static final int LONGEST = 60;
    private static final int SHORTEST_PART = 3;

    private final GermanWordSplitter splitter;
    private final Set<String> whole = WordList.words("whole.txt");
    private final Set<String> firstParts = WordList.words("first-parts.txt");

    Compounds() {
        try {
            splitter = new GermanWordSplitter(true);
            splitter.setStrictMode(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the word list of jWordSplitter cannot be read", e);
        }
    }

    boolean isWhole(String word) {
        return whole.contains(word);
    }

    /** @param word lower case, umlauts as written; @return at least two parts, or none where it is no compound */
    List<String> parts(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || whole.contains(word) || !word.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        List<String> parts = split(word);
        List<String> singular = split(withoutLastUmlaut(word));
        if (!singular.isEmpty() && (parts.isEmpty() || singular.size() < parts.size())) {
            return singular;
        }
        return parts.isEmpty() ? splitAround(word) : parts;
    }

    private List<String> splitAround(String word) {
        for (String ending : List.of("en", "er", "e", "n", "s")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                List<String> parts = split(word.substring(0, word.length() - ending.length()));
                if (!parts.isEmpty()) {
                    return parts;
                }
            }
        }
        for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_PART - 1; i++) {
            if (firstParts.contains(word.substring(0, i))) {
                return withFirst(word.substring(0, i), word.substring(i));
            }
        }
        return List.of();
    }

    /** Leitfäden: the plural that only changes the vowel, of a longer known part (Leitfaden, not Leit and Fäden). */
    private static String withoutLastUmlaut(String word) {
        int at = Math.max(word.lastIndexOf('ä'), Math.max(word.lastIndexOf('ö'), word.lastIndexOf('ü')));
        if (at < 0) {
            return word;
        }
        char vowel = switch (word.charAt(at)) {
            case 'ä' -> 'a';
            case 'ö' -> 'o';
            default -> 'u';
        };
        return word.substring(0, at) + vowel + word.substring(at + 1);
    }

    private List<String> withFirst(String first, String rest) {
        List<String> parts = new ArrayList<>();
        parts.add(first);
        List<String> more = rest.length() < SHORTEST ? List.of() : split(rest);
        parts.addAll(more.isEmpty() ? List.of(rest) : more);
        return parts;
    }

    /** The splitter is not documented as thread safe; results are cached by the caller. */
    private synchronized List<String> split(String word) {
        List<String> parts = splitter.splitWord(word);
        boolean full = parts.size() > 1 && parts.stream().allMatch(p -> p.length() >= SHORTEST_PART && p.length() < word.length());
        return full ? List.copyOf(parts) : List.of();
    }
}

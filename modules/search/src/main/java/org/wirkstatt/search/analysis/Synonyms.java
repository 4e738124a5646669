package org.wirkstatt.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What else is meant by words of a question, as editors said. Taken one step far: what is meant by a synonym is not asked for. Immutable.
 */
public final class Synonyms {

    public static final Synonyms NONE = new Synonyms(Map.of());
    /** Words that one expression may have. */
    public static final int LONGEST = 4;

    /** Words of the other expressions by the stems of the words of one, separated by blanks. */
    private final Map<String, List<List<String>>> byStems;

    /** @param byKey see {@link #key}; words of the other expressions, as written in lower case */
    public Synonyms(Map<String, List<List<String>>> byKey) {
        byStems = Map.copyOf(byKey);
    }

    /** Words that are neighbours in a question and together mean something else too. @param from place of the first, from 0 */
    public record Meant(int from, int length, List<List<String>> instead) {
    }

    /** What expressions are compared by: their words without inflection. */
    public static String key(List<String> words, WordForms forms) {
        return words.stream().map(word -> forms.of(word).stem()).reduce((a, b) -> a + " " + b).orElse("");
    }

    /** What of {@code words}, as written in lower case, means something else too. */
    public List<Meant> in(List<String> words, WordForms forms) {
        List<Meant> meant = new ArrayList<>();
        for (int from = 0; !byStems.isEmpty() && from < words.size(); from++) {
            for (int length = 1; length <= LONGEST && from + length <= words.size(); length++) {
                List<List<String>> instead = byStems.get(key(words.subList(from, from + length), forms));
                if (instead != null) {
                    meant.add(new Meant(from, length, instead));
                }
            }
        }
        return meant;
    }

    /** Gathers what means the same. */
    public static final class Builder {
        private final Map<String, List<List<String>>> byKey = new HashMap<>();
        private final WordForms forms;

        public Builder(WordForms forms) {
            this.forms = forms;
        }

        /** Whoever asks for {@code words} means {@code other} as well. */
        public Builder add(List<String> words, List<String> other) {
            byKey.computeIfAbsent(key(words, forms), key -> new ArrayList<>()).add(other);
            return this;
        }

        public Synonyms build() {
            return new Synonyms(byKey);
        }
    }
}

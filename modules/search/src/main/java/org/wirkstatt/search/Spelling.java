package org.wirkstatt.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.wirkstatt.search.NearWords.Near;
import org.wirkstatt.search.Question.Word;

/**
 * Similar words from texts that the asking person may read. A word counts as unknown if no <em>visible</em> thing has it: a word that
 * stands only in restricted texts is treated like one that stands nowhere.
 */
final class Spelling {

    private static final int SHOWN = 3;
    private static final int SHORTEST = 4;

    private final WordQueries queries;

    Spelling(WordQueries queries) {
        this.queries = queries;
    }

    /** Unknown words of {@code question}, each with similar ones, best first. */
    Map<Word, List<String>> similar(QuestionSearcher searcher, VisibleThings visible, Question question) throws IOException {
        Map<Word, List<String>> similar = new LinkedHashMap<>();
        NearWords near = null;
        for (Word word : question.words()) {
            if (word.tokens().size() == 1 && word.tokens().get(0).length() >= SHORTEST && visible.count(searcher, queries.word(word)) == 0) {
                near = near == null ? new NearWords(searcher, visible) : near;
                List<String> candidates = candidates(near.of(word.tokens().get(0)));
                if (!candidates.isEmpty()) {
                    similar.put(word, candidates);
                }
            }
        }
        return similar;
    }

    private static List<String> candidates(List<Near> near) {
        return near.stream().sorted(Comparator.comparing(Near::likeness).thenComparing(Near::things).reversed().thenComparing(Near::text))
                .map(Near::text).limit(SHOWN).toList();
    }

    /** Questions in which each unknown word has another spelling, best first. */
    static Stream<Question> corrected(Question question, Map<Word, List<String>> similar) {
        List<Question> corrected = new ArrayList<>();
        for (int choice = 0; choice < SHOWN; choice++) {
            Question changed = question;
            for (Map.Entry<Word, List<String>> entry : similar.entrySet()) {
                String instead = entry.getValue().get(Math.min(choice, entry.getValue().size() - 1));
                changed = changed.with(entry.getKey(), new Word(inCaseOf(entry.getKey().typed(), instead), List.of(instead), false));
            }
            corrected.add(changed);
        }
        return corrected.stream().distinct();
    }

    private static String inCaseOf(String typed, String word) {
        return Character.isUpperCase(typed.charAt(0)) ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }
}

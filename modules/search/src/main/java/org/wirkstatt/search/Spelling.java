package org.wirkstatt.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.wirkstatt.search.Question.Word;
import org.wirkstatt.search.index.Fields;

/**
 * Similar words from texts that the asking person may read. A word counts as unknown if no <em>visible</em> thing has it: a word that
 * stands only in restricted texts is treated like one that stands nowhere.
 */
final class Spelling {

    private static final int CANDIDATES = 40;
    private static final int SHOWN = 3;
    private static final int SHORTEST = 4;

    private final DirectSpellChecker checker = new DirectSpellChecker();
    private final WordQueries queries;

    Spelling(WordQueries queries) {
        this.queries = queries;
        checker.setMinPrefix(1);
        checker.setMinQueryLength(SHORTEST);
        // whether a word is frequent must not be told by restricted texts either
        checker.setMaxQueryFrequency(Integer.MAX_VALUE / 2);
    }

    /** Unknown words of {@code question}, each with similar ones, best first. */
    Map<Word, List<String>> similar(IndexSearcher searcher, VisibleThings visible, Question question) throws IOException {
        Map<Word, List<String>> similar = new LinkedHashMap<>();
        for (Word word : question.words()) {
            if (word.tokens().size() == 1 && word.tokens().get(0).length() >= SHORTEST && visible.count(searcher, queries.word(word)) == 0) {
                List<String> candidates = candidates(searcher, visible, word.tokens().get(0));
                if (!candidates.isEmpty()) {
                    similar.put(word, candidates);
                }
            }
        }
        return similar;
    }

    private List<String> candidates(IndexSearcher searcher, VisibleThings visible, String word) throws IOException {
        record Candidate(String text, float likeness, int things) {
        }
        List<Candidate> seen = new ArrayList<>();
        for (SuggestWord candidate : checker.suggestSimilar(new Term(Fields.WRITTEN, word), CANDIDATES, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS)) {
            int things = visible.count(searcher, new TermQuery(new Term(Fields.WRITTEN, candidate.string)));
            if (things > 0) {
                seen.add(new Candidate(candidate.string, candidate.score, things));
            }
        }
        return seen.stream().sorted(Comparator.comparing(Candidate::likeness).thenComparing(Candidate::things).reversed().thenComparing(Candidate::text))
                .map(Candidate::text).limit(SHOWN).toList();
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

package org.wirkstatt.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.wirkstatt.search.index.Fields;

/**
 * Words like a given one that stand in visible things. Words of other things are passed over before anything is counted or chosen, so they crowd
 * out nothing: the answer is the same whether they are there or not. Not thread safe.
 */
final class NearWords {

    private static final int MOST_EDITS = 2;
    /** Two edits in a word of four letters are half of it; more is another word. */
    private static final float LEAST_LIKENESS = .5f;
    /** The automaton of a longer word costs more than it finds. */
    private static final int LONGEST = 40;

    private final QuestionSearcher searcher;
    private final List<FixedBitSet> visible;

    /**
     * @param likeness 1 for the same, less for each edit
     * @param things visible ones with the word, at least 1
     */
    record Near(String text, float likeness, int things) {
    }

    NearWords(QuestionSearcher searcher, VisibleThings visible) throws IOException {
        this.searcher = searcher;
        this.visible = visible.things(searcher);
    }

    /** In no order; words with the same first letter only, as people seldom get that one wrong. */
    List<Near> of(String word) throws IOException {
        if (word.codePointCount(0, word.length()) > LONGEST) {
            return List.of();
        }
        String first = word.substring(0, word.offsetByCodePoints(0, 1));
        LevenshteinAutomata rest = new LevenshteinAutomata(word.substring(first.length()), true);
        Map<String, Integer> things = new LinkedHashMap<>();
        Map<String, Integer> distances = new LinkedHashMap<>();
        for (int distance = 1; distance <= MOST_EDITS; distance++) {
            for (Map.Entry<String, Integer> found : within(new CompiledAutomaton(rest.toAutomaton(distance, first), true, true)).entrySet()) {
                things.putIfAbsent(found.getKey(), found.getValue());
                distances.putIfAbsent(found.getKey(), distance);
            }
        }
        List<Near> near = new ArrayList<>();
        things.forEach((text, count) -> {
            float likeness = 1 - (float) distances.get(text) / Math.min(length(text), length(word));
            if (likeness >= LEAST_LIKENESS && !text.equals(word)) {
                near.add(new Near(text, likeness, count));
            }
        });
        return near;
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private Map<String, Integer> within(CompiledAutomaton near) throws IOException {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(Fields.WRITTEN);
            if (terms == null) {
                continue;
            }
            TermsEnum words = near.getTermsEnum(terms);
            PostingsEnum documents = null;
            for (BytesRef word = words.next(); word != null && !searcher.isOver(); word = words.next()) {
                documents = words.postings(documents, PostingsEnum.NONE);
                int count = count(documents, visible.get(leaf.ord));
                if (count > 0) {
                    found.merge(word.utf8ToString(), count, Integer::sum);
                }
            }
        }
        return found;
    }

    private static int count(PostingsEnum documents, FixedBitSet visible) throws IOException {
        int count = 0;
        for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
            if (visible.get(document)) {
                count++;
            }
        }
        return count;
    }
}

package org.wirkstatt.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.wirkstatt.search.SearchResult.Snippet;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.KeptPassage;

/**
 * The best passages of a few things, cut and marked. Passages lie in the index right before their thing, so this costs one pass over the
 * passages of these things only, however large the index is.
 */
final class PassageFinder {

    static final int BEST = 3;

    private PassageFinder() {
    }

    /** @param count passages of the thing that fit, also those not among the best */
    record Found(List<Snippet> best, int count) {
        static final Found NOTHING = new Found(List.of(), 0);
    }

    private record Scored(int document, float score) {
    }

    /** Visible passages that {@code words} matches, by document number of the thing; things without any are missing. */
    static Map<Integer, Found> find(IndexSearcher searcher, int[] things, VisibleThings visible, Query words) throws IOException {
        Map<Integer, List<Scored>> best = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        Weight weight = searcher.createWeight(searcher.rewrite(visible.passages(words)), ScoreMode.COMPLETE, 1);
        int[] inOrder = things.clone();
        Arrays.sort(inOrder);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int from = 0;
        while (from < inOrder.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(inOrder[from], leaves));
            int to = from;
            while (to < inOrder.length && inOrder[to] < leaf.docBase + leaf.reader().maxDoc()) {
                to++;
            }
            collect(leaf, weight, Arrays.copyOfRange(inOrder, from, to), best, counts);
            from = to;
        }
        Query marked = searcher.rewrite(words);
        return shown(searcher, new PassageMarker(marked, searcher.createWeight(marked, ScoreMode.COMPLETE_NO_SCORES, 1)), best, counts);
    }

    private static void collect(LeafReaderContext leaf, Weight weight, int[] things, Map<Integer, List<Scored>> best, Map<Integer, Integer> counts)
            throws IOException {
        Scorer scorer = weight.scorer(leaf);
        NumericDocValues passages = leaf.reader().getNumericDocValues(Fields.PASSAGES);
        if (scorer == null || passages == null) {
            return;
        }
        DocIdSetIterator matches = scorer.iterator();
        for (int thing : things) {
            int end = thing - leaf.docBase;
            int begin = passages.advanceExact(end) ? end - (int) passages.longValue() : end;
            PriorityQueue<Scored> top = new PriorityQueue<>(Comparator.comparingDouble(Scored::score));
            int count = 0;
            int match = matches.docID() < begin ? matches.advance(begin) : matches.docID();
            for (; match < end; match = matches.nextDoc()) {
                count++;
                top.add(new Scored(match + leaf.docBase, scorer.score()));
                if (top.size() > BEST) {
                    top.remove();
                }
            }
            if (count > 0) {
                best.put(thing, top.stream().sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::document)).toList());
                counts.put(thing, count);
            }
        }
    }

    private static Map<Integer, Found> shown(IndexSearcher searcher, PassageMarker marker, Map<Integer, List<Scored>> best, Map<Integer, Integer> counts)
            throws IOException {
        Map<Integer, Snippet> snippets = new HashMap<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (int document : best.values().stream().flatMap(List::stream).mapToInt(Scored::document).sorted().toArray()) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            snippets.put(document, snippet(leaf, document - leaf.docBase, marker));
        }
        Map<Integer, Found> found = new HashMap<>();
        best.forEach((thing, passages) -> found.put(thing,
                new Found(passages.stream().map(passage -> snippets.get(passage.document())).toList(), counts.get(thing))));
        return found;
    }

    private static Snippet snippet(LeafReaderContext leaf, int document, PassageMarker marker) throws IOException {
        KeptPassage passage = KeptPassage.of(leaf.reader(), document);
        return new Snippet(marker.mark(leaf, document, passage.text()), passage.place(), passage.path(), passage.page());
    }
}

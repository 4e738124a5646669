package org.wirkstatt.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.wirkstatt.search.index.Fields;

/**
 * Lets things that were not confirmed in time sink a little: they count a tenth less, so that of two things that fit about as well the confirmed one
 * comes first, and a better one stays first. Sorts the best hits in stretches of {@link #STRETCH}, so that pages follow each other without gap or double and the
 * search need not score what cannot be among the best (decision 0036).
 */
final class OverdueThings {

    static final int STRETCH = 100;
    private static final float LESS = .1f;

    private OverdueThings() {
    }

    /** The number of best hits to ask for, so that the first {@code top} can be told. */
    static int toAskFor(int top) {
        return (top + STRETCH - 1) / STRETCH * STRETCH;
    }

    /** The first {@code top} of {@code best}, which are sorted by score. */
    static ScoreDoc[] sunk(IndexSearcher searcher, ScoreDoc[] best, LocalDate today, int top) throws IOException {
        ScoreDoc[] sorted = best.clone();
        for (int from = 0; from < Math.min(top, sorted.length); from += STRETCH) {
            sort(searcher, sorted, from, Math.min(from + STRETCH, sorted.length), today.toEpochDay());
        }
        return sorted.length <= top ? sorted : Arrays.copyOf(sorted, top);
    }

    private record Weighed(ScoreDoc hit, float weight) {
    }

    private static void sort(IndexSearcher searcher, ScoreDoc[] hits, int from, int to, long today) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Weighed[] weighed = new Weighed[to - from];
        for (int i = from; i < to; i++) {
            weighed[i - from] = new Weighed(hits[i], weight(leaves.get(ReaderUtil.subIndex(hits[i].doc, leaves)), hits[i], today));
        }
        Arrays.sort(weighed, Comparator.comparingDouble(Weighed::weight).reversed());
        for (int i = from; i < to; i++) {
            hits[i] = weighed[i - from].hit();
        }
    }

    private static float weight(LeafReaderContext leaf, ScoreDoc hit, long today) throws IOException {
        NumericDocValues due = leaf.reader().getNumericDocValues(Fields.DUE);
        if (due == null || !due.advanceExact(hit.doc - leaf.docBase) || due.longValue() >= today) {
            return hit.score;
        }
        return hit.score * (1 - LESS);
    }
}

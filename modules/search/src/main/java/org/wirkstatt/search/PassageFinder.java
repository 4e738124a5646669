package org.wirkstatt.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.wirkstatt.search.SearchResult.Run;
import org.wirkstatt.search.SearchResult.Snippet;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.Texts;

/**
 * The best passages of a few things, cut and marked. Passages lie in the index right before their thing, so this costs one pass over the
 * passages of these things only, however large the index is.
 */
final class PassageFinder {

    static final int BEST = 3;
    private static final int SNIPPET_CHARACTERS = 220;

    private final Texts texts;

    PassageFinder(Texts texts) {
        this.texts = texts;
    }

    /** @param count passages of the thing that fit, also those not among the best */
    record Found(List<Snippet> best, int count) {
        static final Found NOTHING = new Found(List.of(), 0);
    }

    private record Scored(int document, float score) {
    }

    /** Passages that {@code query} matches, by document number of the thing; things without any are missing. */
    Map<Integer, Found> find(IndexSearcher searcher, int[] things, Query query) throws IOException {
        Map<Integer, List<Scored>> best = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
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
        return shown(searcher, query, best, counts);
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

    private Map<Integer, Found> shown(IndexSearcher searcher, Query query, Map<Integer, List<Scored>> best, Map<Integer, Integer> counts)
            throws IOException {
        int[] documents = best.values().stream().flatMap(List::stream).mapToInt(Scored::document).toArray();
        Map<Integer, List<Run>> marked = new Marker(searcher, texts).mark(query, documents);
        StoredFields stored = searcher.storedFields();
        Map<Integer, Found> found = new HashMap<>();
        for (Map.Entry<Integer, List<Scored>> thing : best.entrySet()) {
            List<Snippet> snippets = new ArrayList<>();
            for (Scored passage : thing.getValue()) {
                Document document = stored.document(passage.document(), Set.of(Fields.PLACE, Fields.PATH, Fields.PAGE));
                snippets.add(new Snippet(marked.get(passage.document()), document.get(Fields.PLACE), document.get(Fields.PATH),
                        document.getField(Fields.PAGE).numericValue().intValue()));
            }
            found.put(thing.getKey(), new Found(snippets, counts.get(thing.getKey())));
        }
        return found;
    }

    /** Marks by the offsets in the index, of stems and of parts; the text is not analysed again. */
    private static final class Marker extends UnifiedHighlighter {

        Marker(IndexSearcher searcher, Texts texts) {
            super(builder(searcher, texts.analyzer())
                    .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(BreakIterator.getSentenceInstance(Locale.GERMAN), SNIPPET_CHARACTERS, .5f))
                    .withFormatter(new RunFormatter())
                    .withMaxLength(Integer.MAX_VALUE - 1)
                    .withMaskedFieldsFunc(field -> Set.of(Fields.PASSAGE.parts())));
        }

        Map<Integer, List<Run>> mark(Query query, int[] documents) throws IOException {
            Map<Integer, List<Run>> marked = new HashMap<>();
            if (documents.length == 0) {
                return marked;
            }
            Object[] runs = highlightFieldsAsObjects(new String[] {Fields.PASSAGE.stem()}, query, documents, new int[] {1}).get(Fields.PASSAGE.stem());
            for (int i = 0; i < documents.length; i++) {
                marked.put(documents[i], RunFormatter.runs(runs[i]));
            }
            return marked;
        }
    }
}

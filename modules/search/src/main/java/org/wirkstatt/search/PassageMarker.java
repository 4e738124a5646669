package org.wirkstatt.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.LabelledCharArrayMatcher;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.PhraseHelper;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.HighlightFlag;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.OffsetSource;
import org.apache.lucene.util.BytesRef;
import org.wirkstatt.search.SearchResult.Run;
import org.wirkstatt.search.index.Fields;

/**
 * Cuts and marks texts by the offsets in the index, of stems and of parts; the text is not analysed again.
 *
 * <p>Cuts like Lucene's UnifiedHighlighter, of which the inner part is used as it is. The outer part makes a searcher and looks up every
 * term anew for each text, which takes longer than all the rest; here one {@link Weight} does for all texts. Not thread safe.
 */
final class PassageMarker {

    private static final int SNIPPET_CHARACTERS = 220;

    private final Offsets offsets;
    private final FieldHighlighter highlighter;

    /** @param weight of {@code query} */
    PassageMarker(Query query, Weight weight) {
        offsets = new Offsets(query, weight);
        highlighter = new FieldHighlighter(Fields.PASSAGE.stem(), offsets,
                LengthGoalBreakIterator.createClosestToLength(BreakIterator.getSentenceInstance(Locale.GERMAN), SNIPPET_CHARACTERS, .5f),
                new Scorer(), 1, 1, new RunFormatter(), Comparator.comparingInt(Passage::getStartOffset));
    }

    /** @param document number within {@code leaf} */
    List<Run> mark(LeafReaderContext leaf, int document, String text) throws IOException {
        offsets.leaf = leaf;
        return RunFormatter.runs(highlighter.highlightFieldForDoc(leaf.reader(), document, text));
    }

    private static final class Offsets extends FieldOffsetStrategy {

        private final Weight weight;
        /** A weight knows leaves only as parts of its index; a reader alone does not lead there. */
        private LeafReaderContext leaf;

        Offsets(Query query, Weight weight) {
            super(new UHComponents(Fields.PASSAGE.stem(), field -> true, query, new BytesRef[0], PhraseHelper.NONE, new LabelledCharArrayMatcher[0], false,
                    Set.of(HighlightFlag.WEIGHT_MATCHES)));
            this.weight = weight;
        }

        @Override
        public OffsetSource getOffsetSource() {
            return OffsetSource.POSTINGS;
        }

        @Override
        public OffsetsEnum getOffsetsEnum(LeafReader reader, int document, String text) throws IOException {
            Matches matches = weight.matches(leaf, document);
            List<OffsetsEnum> offsets = new ArrayList<>();
            for (String field : List.of(Fields.PASSAGE.stem(), Fields.PASSAGE.parts())) {
                MatchesIterator words = matches == null ? null : matches.getMatches(field);
                if (words != null) {
                    offsets.add(new OffsetsEnum.OfMatchesIteratorWithSubs(words));
                }
            }
            return offsets.isEmpty() ? OffsetsEnum.EMPTY : new OffsetsEnum.MultiOffsetsEnum(offsets);
        }
    }

    /** The sum of Lucene without its hash table, which takes 32 KB for a handful of words. */
    private static final class Scorer extends PassageScorer {

        @Override
        public float score(Passage passage, int contentLength) {
            Map<BytesRef, Integer> counts = new LinkedHashMap<>();
            Map<BytesRef, Integer> inText = new HashMap<>();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                counts.merge(passage.getMatchTerms()[i], 1, Integer::sum);
                inText.putIfAbsent(passage.getMatchTerms()[i], passage.getMatchTermFreqsInDoc()[i]);
            }
            double score = 0;
            for (Map.Entry<BytesRef, Integer> term : counts.entrySet()) {
                score += tf(term.getValue(), passage.getLength()) * weight(contentLength, inText.get(term.getKey()));
            }
            return (float) (score * norm(passage.getStartOffset()));
        }
    }
}

package org.wirkstatt.search;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.IOSupplier;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.OpenStatistics;
import org.wirkstatt.search.index.OpenStatistics.Circle;
import org.wirkstatt.search.index.OpenStatistics.Size;

/**
 * Answers one question of one reader: weighs words by what everybody of the reader's {@link Circle} may read, counts its work, and stops when time is
 * up. Not thread safe, for one question only.
 */
final class QuestionSearcher extends IndexSearcher {

    /** Words of a field that keeps no lengths: the names of facet values. */
    private static final int USUAL_LABELS = 8;

    private final OpenStatistics statistics;
    private final Circle circle;
    private final QueryTimeout clock;
    private int passes;

    /** @param clock says when to stop; asked often */
    QuestionSearcher(IndexSearcher searcher, OpenStatistics statistics, Circle circle, QueryTimeout clock) {
        super(searcher.getIndexReader());
        setSimilarity(searcher.getSimilarity());
        this.statistics = statistics;
        this.circle = circle;
        this.clock = clock;
        setTimeout(clock);
    }

    /** How often the index was gone through for this question. The same number whatever stands in things that the reader may not read. */
    int passes() {
        return passes;
    }

    /** Whether it is time to end: further passes find nothing, and those up to now may have been cut off. */
    boolean isOver() {
        return clock.shouldExit();
    }

    /** A pass that cannot be stopped: Lucene counts facets sideways in one piece or not at all. */
    <T> T inOnePiece(IOSupplier<T> pass) throws IOException {
        setTimeout(null);
        try {
            return pass.get();
        } finally {
            setTimeout(clock);
        }
    }

    /** Documents of the circle with {@code term}. */
    int open(Term term) throws IOException {
        return statistics.documents(getIndexReader(), circle, term);
    }

    /** Whether document {@code number} is one of those that are counted. */
    boolean counts(int number) throws IOException {
        return statistics.isOpen(getIndexReader(), circle, number);
    }

    /** Things of the circle. */
    long openThings() throws IOException {
        return statistics.size(getIndexReader(), circle, Fields.ALL.stem()).documents();
    }

    @Override
    protected void search(List<LeafReaderContext> leaves, Weight weight, Collector collector) throws IOException {
        passes++;
        super.search(leaves, weight, collector);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        long open = Math.min(Math.max(1, open(term)), size(term.field()).documents());
        return new TermStatistics(term.bytes(), open, open);
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
        CollectionStatistics whole = super.collectionStatistics(field);
        if (whole == null) {
            return null;
        }
        Size open = size(field);
        return new CollectionStatistics(field, Math.max(open.documents(), whole.maxDoc()), open.documents(), open.words(), open.documents());
    }

    /** Never nothing, as Lucene has no numbers for nothing. */
    private Size size(String field) throws IOException {
        Size open = statistics.size(getIndexReader(), circle, field);
        if (open.documents() == 0) {
            open = new Size(openThings(), openThings() * USUAL_LABELS);
        }
        return new Size(Math.max(1, open.documents()), Math.max(Math.max(1, open.documents()), open.words()));
    }
}

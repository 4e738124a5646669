package org.wirkstatt.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.OpenStatistics.Circle;
import org.wirkstatt.search.index.SearchIndex;

/** The things a person may read, of modules that are on. Whatever the search tells comes from a query that went through {@link #of} or {@link #count}. */
final class VisibleThings {

    private final Query things;
    private final Query documents;
    private final Circle circle;

    /** @param hidden types of which nothing is found, whoever asks */
    VisibleThings(Set<Audience> audiences, Set<String> hidden) {
        circle = Circle.of(audiences);
        Collection<BytesRef> tokens = audiences.stream().map(a -> new BytesRef(a.token())).toList();
        Query readable = new TermInSetQuery(Fields.ACL, tokens);
        documents = hidden.isEmpty() ? readable : new BooleanQuery.Builder().add(readable, Occur.FILTER)
                .add(new TermInSetQuery(Fields.TYPE, hidden.stream().map(BytesRef::new).toList()), Occur.MUST_NOT).build();
        things = new BooleanQuery.Builder().add(documents, Occur.FILTER)
                .add(new TermQuery(new Term(Fields.LEVEL, Fields.THING)), Occur.FILTER).build();
    }

    /**
     * A searcher for one question of this person. Others weigh hits by all there is.
     *
     * @param whole of the same {@code index}, at one moment
     */
    QuestionSearcher searcher(SearchIndex index, IndexSearcher whole, Duration time) {
        return new QuestionSearcher(whole, index.statistics(), circle, Deadline.in(time));
    }

    /** {@code query} on visible things. */
    Query of(Query query) {
        return new BooleanQuery.Builder().add(query, Occur.MUST).add(things, Occur.FILTER).build();
    }

    /** {@code query} on visible passages. */
    Query passages(Query query) {
        return new BooleanQuery.Builder().add(query, Occur.MUST).add(documents, Occur.FILTER)
                .add(new TermQuery(new Term(Fields.LEVEL, Fields.THING)), Occur.MUST_NOT).build();
    }

    /** The visible things of each segment, by its number. */
    List<FixedBitSet> things(IndexSearcher searcher) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(new ConstantScoreQuery(things)), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<FixedBitSet> seen = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FixedBitSet segment = new FixedBitSet(leaf.reader().maxDoc());
            Bits live = leaf.reader().getLiveDocs();
            Scorer scorer = weight.scorer(leaf);
            DocIdSetIterator documents = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
                if (live == null || live.get(document)) {
                    segment.set(document);
                }
            }
            seen.add(segment);
        }
        return seen;
    }

    /** Number of visible things that {@code query} matches. */
    int count(IndexSearcher searcher, Query query) throws IOException {
        return searcher.count(of(query));
    }
}

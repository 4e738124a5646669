package org.wirkstatt.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * All documents that a query matches, as bits. Postings are laid over each other as a whole, which for frequent words takes a small part of the time
 * that going from hit to hit takes; whatever is neither a word nor a combination is left to Lucene. For one question, not thread safe.
 */
final class MatchingDocuments {

    private final IndexSearcher searcher;
    private final Query query;
    private final Map<Query, Weight> weights = new HashMap<>();

    MatchingDocuments(IndexSearcher searcher, Query query) throws IOException {
        this.searcher = searcher;
        this.query = searcher.rewrite(new ConstantScoreQuery(query));
    }

    /** Those of one segment, without deleted ones. */
    FixedBitSet of(LeafReaderContext leaf, LeafSets sets) throws IOException {
        FixedBitSet all = new FixedBitSet(leaf.reader().maxDoc());
        add(query, leaf, sets, all);
        Bits live = leaf.reader().getLiveDocs();
        if (live != null) {
            BitSetIterator found = new BitSetIterator(all, 0);
            for (int document = found.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.nextDoc()) {
                if (!live.get(document)) {
                    all.clear(document);
                }
            }
        }
        return all;
    }

    private void add(Query part, LeafReaderContext leaf, LeafSets sets, FixedBitSet to) throws IOException {
        if (part instanceof TermQuery term) {
            PostingsEnum postings = leaf.reader().postings(term.getTerm(), PostingsEnum.NONE);
            if (postings != null) {
                to.or(postings);
            }
        } else if (part instanceof ConstantScoreQuery constant) {
            add(constant.getQuery(), leaf, sets, to);
        } else if (part instanceof BoostQuery boosted) {
            add(boosted.getQuery(), leaf, sets, to);
        } else if (part instanceof DisjunctionMaxQuery any) {
            for (Query way : any.getDisjuncts()) {
                add(way, leaf, sets, to);
            }
        } else if (part instanceof BooleanQuery combined && combined.getMinimumNumberShouldMatch() <= 1) {
            addCombined(combined, leaf, sets, to);
        } else {
            addByLucene(part, leaf, to);
        }
    }

    private void addCombined(BooleanQuery combined, LeafReaderContext leaf, LeafSets sets, FixedBitSet to) throws IOException {
        List<BooleanClause> wanted = combined.clauses().stream().filter(BooleanClause::isRequired).toList();
        List<BooleanClause> without = combined.clauses().stream().filter(BooleanClause::isProhibited).toList();
        boolean anyOf = wanted.isEmpty() || combined.getMinimumNumberShouldMatch() == 1;
        if (wanted.isEmpty() && without.isEmpty()) {
            addAny(combined, leaf, sets, to);
            return;
        }
        FixedBitSet both = null;
        List<FixedBitSet> parts = new ArrayList<>();
        for (BooleanClause clause : wanted) {
            parts.add(clause.getOccur() == BooleanClause.Occur.FILTER ? filter(clause.getQuery(), leaf, sets) : set(clause.getQuery(), leaf, sets));
        }
        if (anyOf) {
            FixedBitSet any = new FixedBitSet(leaf.reader().maxDoc());
            addAny(combined, leaf, sets, any);
            parts.add(any);
        }
        for (FixedBitSet part : parts) {
            if (both == null) {
                both = part.clone(); // filters are kept for others
            } else {
                both.and(part);
            }
        }
        for (BooleanClause clause : without) {
            both.andNot(set(clause.getQuery(), leaf, sets));
        }
        to.or(both);
    }

    private void addAny(BooleanQuery combined, LeafReaderContext leaf, LeafSets sets, FixedBitSet to) throws IOException {
        for (BooleanClause clause : combined.clauses()) {
            if (clause.getOccur() == BooleanClause.Occur.SHOULD) {
                add(clause.getQuery(), leaf, sets, to);
            }
        }
    }

    private FixedBitSet set(Query part, LeafReaderContext leaf, LeafSets sets) throws IOException {
        FixedBitSet documents = new FixedBitSet(leaf.reader().maxDoc());
        add(part, leaf, sets, documents);
        return documents;
    }

    private FixedBitSet filter(Query filter, LeafReaderContext leaf, LeafSets sets) throws IOException {
        FixedBitSet known = sets.known(filter);
        if (known == null) {
            known = set(filter, leaf, sets);
            sets.keep(filter, known);
        }
        return known;
    }

    private void addByLucene(Query part, LeafReaderContext leaf, FixedBitSet to) throws IOException {
        Weight weight = weights.get(part);
        if (weight == null) {
            weight = searcher.createWeight(searcher.rewrite(part), ScoreMode.COMPLETE_NO_SCORES, 1);
            weights.put(part, weight);
        }
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null) {
            to.or(scorer.iterator());
        }
    }
}

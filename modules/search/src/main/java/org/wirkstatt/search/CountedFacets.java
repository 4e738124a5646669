package org.wirkstatt.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/** How many hits there are, altogether and with each value of each facet. */
final class CountedFacets extends Facets {

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private int total;

    /** What is kept of the segments of all indexes that are open. Thread safe. */
    static final class Kept {

        private final Map<IndexReader.CacheKey, LeafSets> sets = new ConcurrentHashMap<>();

        private LeafSets of(LeafReaderContext leaf, String field) throws IOException {
            IndexReader.CacheHelper helper = leaf.reader().getCoreCacheHelper();
            LeafSets known = sets.get(helper.getKey());
            if (known == null) {
                known = new LeafSets(leaf.reader(), field);
                if (sets.putIfAbsent(helper.getKey(), known) == null) {
                    helper.addClosedListener(sets::remove);
                }
            }
            return known;
        }
    }

    /** @param field with the values of all facets */
    CountedFacets(IndexSearcher searcher, Query query, String field, Kept kept) throws IOException {
        MatchingDocuments matching = new MatchingDocuments(searcher, query);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafSets sets = kept.of(leaf, field);
            FixedBitSet documents = matching.of(leaf, sets);
            total += documents.cardinality();
            sets.count(documents, counts);
        }
    }

    /** All hits. */
    int total() {
        return total;
    }

    @Override
    public FacetResult getTopChildren(int most, String facet, String... path) {
        return result(facet, most);
    }

    @Override
    public FacetResult getAllChildren(String facet, String... path) {
        return result(facet, Integer.MAX_VALUE);
    }

    private FacetResult result(String facet, int most) {
        Map<String, Integer> values = counts.getOrDefault(facet, Map.of());
        if (values.isEmpty()) {
            return null;
        }
        LabelAndValue[] best = values.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey())).limit(most)
                .map(value -> new LabelAndValue(value.getKey(), value.getValue())).toArray(LabelAndValue[]::new);
        return new FacetResult(facet, new String[0], total, best, values.size());
    }

    @Override
    public Number getSpecificValue(String facet, String... path) {
        return path.length == 0 ? -1 : counts.getOrDefault(facet, Map.of()).getOrDefault(path[0], -1);
    }

    @Override
    public List<FacetResult> getAllDims(int most) {
        return counts.keySet().stream().map(facet -> result(facet, most)).toList();
    }
}

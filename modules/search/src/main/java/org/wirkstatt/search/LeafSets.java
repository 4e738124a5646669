package org.wirkstatt.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.RoaringDocIdSet;

/**
 * Sets of documents of one segment that many questions need: those with each value of a facet, and those that filters let through. Deleted
 * documents are in them. A bit for each document at most, so a hundred sets over a million documents take 12 MB. Thread safe.
 */
final class LeafSets {

    /** The latest filters: who may read, kinds of things, chosen values. */
    private static final int FILTERS = 32;
    /** A value with fewer documents than one in so many is kept as numbers: they are counted faster one by one. */
    private static final int SPARSE = 64;

    private final Map<String, List<Value>> values;
    private final Map<Query, FixedBitSet> filters = Collections.synchronizedMap(new LinkedHashMap<>(FILTERS, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Query, FixedBitSet> eldest) {
            return size() > FILTERS;
        }
    });

    /** The documents with one value, in one of two forms. */
    private record Value(String name, FixedBitSet many, RoaringDocIdSet few) {

        int count(FixedBitSet among) throws IOException {
            if (many != null) {
                return (int) FixedBitSet.intersectionCount(many, among);
            }
            int count = 0;
            DocIdSetIterator documents = few.iterator();
            for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
                count += among.get(document) ? 1 : 0;
            }
            return count;
        }
    }

    /** @param field with the values of all facets */
    LeafSets(LeafReader reader, String field) throws IOException {
        SortedSetDocValues kept = DocValues.getSortedSet(reader, field);
        int[] counts = new int[(int) kept.getValueCount()];
        for (int document = kept.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = kept.nextDoc()) {
            for (int i = kept.docValueCount(); i > 0; i--) {
                counts[(int) kept.nextOrd()]++;
            }
        }
        FixedBitSet[] many = new FixedBitSet[counts.length];
        RoaringDocIdSet.Builder[] few = new RoaringDocIdSet.Builder[counts.length];
        kept = DocValues.getSortedSet(reader, field);
        for (int document = kept.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = kept.nextDoc()) {
            for (int i = kept.docValueCount(); i > 0; i--) {
                int value = (int) kept.nextOrd();
                if (counts[value] > reader.maxDoc() / SPARSE) {
                    many[value] = many[value] == null ? new FixedBitSet(reader.maxDoc()) : many[value];
                    many[value].set(document);
                } else {
                    few[value] = few[value] == null ? new RoaringDocIdSet.Builder(reader.maxDoc()) : few[value];
                    few[value].add(document);
                }
            }
        }
        values = new HashMap<>();
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                String[] path = FacetsConfig.stringToPath(kept.lookupOrd(value).utf8ToString());
                // a facet as a whole stands there too
                if (path.length == 2) {
                    values.computeIfAbsent(path[0], facet -> new ArrayList<>()).add(new Value(path[1], many[value], few[value] == null ? null : few[value].build()));
                }
            }
        }
    }

    /** Adds to {@code counts}, by facet and value, how many of {@code documents} have it. */
    void count(FixedBitSet documents, Map<String, Map<String, Integer>> counts) throws IOException {
        for (Map.Entry<String, List<Value>> facet : values.entrySet()) {
            Map<String, Integer> counted = counts.computeIfAbsent(facet.getKey(), name -> new HashMap<>());
            for (Value value : facet.getValue()) {
                int count = value.count(documents);
                if (count > 0) {
                    counted.merge(value.name(), count, Integer::sum);
                }
            }
        }
    }

    /** What {@code filter} let through before; null if it is not known. Not to be changed. */
    FixedBitSet known(Query filter) {
        return filters.get(filter);
    }

    void keep(Query filter, FixedBitSet documents) {
        filters.put(filter, documents);
    }
}

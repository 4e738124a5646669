package org.wirkstatt.search.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;
import org.wirkstatt.platform.identity.Audience;

/**
 * How often words stand in things that are open to a whole {@link Circle}, and how long such things are. Hits are weighed by these numbers and
 * not by those of the whole index, so that the order of hits tells nothing of things that the reader may not read: whoever asks as a visitor may
 * read everything that was counted, and so may whoever signed in.
 *
 * <p>Counted once for each segment and kept as long as it lives. Like Lucene's own numbers these include deleted things until their segment is merged.
 * Thread safe.
 */
public final class OpenStatistics {

    /** Words kept for one segment; with more it begins anew. */
    private static final int KEPT_WORDS = 20_000;
    /** Words in fewer documents are counted again each time. */
    private static final int WORTH_KEEPING = 128;

    private final Map<IndexReader.CacheKey, Segment> segments = new ConcurrentHashMap<>();

    /** Who may read what is counted. */
    public enum Circle {
        VISITORS(List.of(Audience.PUBLIC)), MEMBERS(List.of(Audience.PUBLIC, Audience.MEMBERS));

        private final List<Audience> audiences;

        Circle(List<Audience> audiences) {
            this.audiences = audiences;
        }

        /** The largest circle of which each thing may be read by whoever has {@code audiences}. */
        public static Circle of(Set<Audience> audiences) {
            return audiences.contains(Audience.MEMBERS) ? MEMBERS : VISITORS;
        }
    }

    /**
     * @param documents that have the field
     * @param words in it, all documents together
     */
    public record Size(long documents, long words) {
    }

    private static final class Segment {

        private final FixedBitSet[] open = new FixedBitSet[Circle.values().length];
        private final boolean[] all = new boolean[open.length];
        private final List<Map<Term, Integer>> counts = List.of(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        private final List<Map<String, Size>> sizes = List.of(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /** Documents in {@code circle} that have {@code term}. */
    public int documents(IndexReader reader, Circle circle, Term term) throws IOException {
        int documents = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            documents += documents(segment(leaf.reader()), leaf.reader(), circle, term);
        }
        return documents;
    }

    /** Whether all of {@code circle} may read document {@code number}. */
    public boolean isOpen(IndexReader reader, Circle circle, int number) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(number, reader.leaves()));
        return segment(leaf.reader()).open[circle.ordinal()].get(number - leaf.docBase);
    }

    /** What {@code circle} has in {@code field}, which has norms. */
    public Size size(IndexReader reader, Circle circle, String field) throws IOException {
        long documents = 0;
        long words = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            Segment segment = segment(leaf.reader());
            Size size = segment.sizes.get(circle.ordinal()).get(field);
            if (size == null) {
                size = measure(leaf.reader(), segment.open[circle.ordinal()], field);
                segment.sizes.get(circle.ordinal()).put(field, size);
            }
            documents += size.documents();
            words += size.words();
        }
        return new Size(documents, words);
    }

    private Segment segment(LeafReader leaf) throws IOException {
        IndexReader.CacheHelper life = leaf.getCoreCacheHelper();
        Segment known = segments.get(life.getKey());
        if (known != null) {
            return known;
        }
        Segment segment = new Segment();
        for (Circle circle : Circle.values()) {
            FixedBitSet open = new FixedBitSet(leaf.maxDoc());
            for (Audience audience : circle.audiences) {
                PostingsEnum documents = leaf.postings(new Term(Fields.ACL, audience.token()), PostingsEnum.NONE);
                if (documents != null) {
                    open.or(documents);
                }
            }
            segment.open[circle.ordinal()] = open;
            segment.all[circle.ordinal()] = open.cardinality() == leaf.maxDoc();
        }
        if (segments.putIfAbsent(life.getKey(), segment) == null) {
            life.addClosedListener(segments::remove);
        }
        return segment;
    }

    private static int documents(Segment segment, LeafReader leaf, Circle circle, Term term) throws IOException {
        Map<Term, Integer> kept = segment.counts.get(circle.ordinal());
        Integer known = kept.get(term);
        if (known != null) {
            return known;
        }
        Terms terms = leaf.terms(term.field());
        TermsEnum words = terms == null ? null : terms.iterator();
        if (words == null || !words.seekExact(term.bytes())) {
            return 0;
        }
        if (segment.all[circle.ordinal()]) {
            return words.docFreq();
        }
        int count = count(words, segment.open[circle.ordinal()]);
        if (words.docFreq() >= WORTH_KEEPING) {
            if (kept.size() >= KEPT_WORDS) {
                kept.clear();
            }
            kept.put(term, count);
        }
        return count;
    }

    private static int count(TermsEnum word, FixedBitSet open) throws IOException {
        PostingsEnum documents = word.postings(null, PostingsEnum.NONE);
        int count = 0;
        for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
            if (open.get(document)) {
                count++;
            }
        }
        return count;
    }

    /** Lengths as BM25 keeps them, rounded, so that a thing counts the same whatever else is in its segment. */
    private static Size measure(LeafReader leaf, FixedBitSet open, String field) throws IOException {
        NumericDocValues norms = leaf.getNormValues(field);
        long documents = 0;
        long words = 0;
        if (norms != null) {
            for (int document = norms.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = norms.nextDoc()) {
                if (open.get(document)) {
                    documents++;
                    words += SmallFloat.byte4ToInt((byte) norms.longValue());
                }
            }
        }
        return new Size(documents, words);
    }
}

package org.wirkstatt.search.index;

import java.io.IOException;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 that holds the length of a text less against it than Lucene by itself: a handbook of forty pages is one thing here, as is a page of ten
 * lines, and people look for the handbook. Measured in docs/search.md.
 */
final class Ranking extends SearcherFactory {

    private static final float SATURATION = 1.2f;
    private static final float LENGTH = .3f;
    private static final BM25Similarity SIMILARITY = new BM25Similarity(SATURATION, LENGTH);

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
        IndexSearcher searcher = super.newSearcher(reader, previous);
        searcher.setSimilarity(SIMILARITY);
        return searcher;
    }
}

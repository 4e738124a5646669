package org.wirkstatt.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.search.index.Fields;

/** The things a person may read, of modules that are on. Whatever the search tells comes from a query that went through {@link #of} or {@link #count}. */
final class VisibleThings {

    private final Query things;
    private final Query documents;

    /** @param hidden types of which nothing is found, whoever asks */
    VisibleThings(Set<Audience> audiences, Set<String> hidden) {
        Collection<BytesRef> tokens = audiences.stream().map(a -> new BytesRef(a.token())).toList();
        Query readable = new TermInSetQuery(Fields.ACL, tokens);
        documents = hidden.isEmpty() ? readable : new BooleanQuery.Builder().add(readable, Occur.FILTER)
                .add(new TermInSetQuery(Fields.TYPE, hidden.stream().map(BytesRef::new).toList()), Occur.MUST_NOT).build();
        things = new BooleanQuery.Builder().add(documents, Occur.FILTER)
                .add(new TermQuery(new Term(Fields.LEVEL, Fields.THING)), Occur.FILTER).build();
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

    /** Number of visible things that {@code query} matches. */
    int count(IndexSearcher searcher, Query query) throws IOException {
        return searcher.count(of(query));
    }
}

package org.wirkstatt.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.search.WordQueries.Looseness;
import org.wirkstatt.search.index.Contributors;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.SearchIndex;

/**
 * Asks questions for somebody who is not there: with the rights given, strictly, each word in some form. Thread safe.
 */
@ApplicationScoped
public class NewMatches {

    private SearchIndex index;
    private Contributors contributors;
    private WordQueries queries;
    private QuestionReader reader;
    private NamedFields named;
    private FacetedSearch faceted;

    /** @param typeLabel name of its kind in the language asked for */
    public record Thing(ContentRef ref, String title, String path, String typeLabel) {
    }

    /** For CDI. */
    protected NewMatches() {
    }

    @Inject
    public NewMatches(SearchIndex index, Contributors contributors) {
        this.index = index;
        this.contributors = contributors;
        queries = new WordQueries(index.texts().words(), index.texts()::synonyms);
        reader = new QuestionReader(index.texts());
        named = new NamedFields(index, contributors, queries);
        faceted = new FacetedSearch(index.facets(), contributors, index.texts());
    }

    /** Whether {@code text} and {@code facets} ask for anything; without, everything would match. */
    public boolean asks(String text, Map<String, Set<String>> facets) {
        return !reader.read(text).isEmpty() || !faceted.known(facets).isEmpty();
    }

    /** Chosen values of facets that exist. */
    public Map<String, Set<String>> known(Map<String, Set<String>> facets) {
        return faceted.known(facets);
    }

    /** Names of the chosen values of {@code facets}. */
    public List<String> labels(Map<String, Set<String>> facets, Locale locale) {
        return faceted.known(facets).entrySet().stream().flatMap(e -> e.getValue().stream().map(value -> faceted.label(e.getKey(), value, locale))).toList();
    }

    /**
     * Things that have everything asked for and that one of {@code audiences} may read.
     *
     * @param among only these are looked at; empty for all
     * @param limit at most so many are answered
     */
    public List<ContentRef> find(String text, Map<String, Set<String>> facets, Set<Audience> audiences, Optional<Set<ContentRef>> among, int limit) {
        return index.read((searcher, state) -> state == null || !asks(text, facets) ? List.of() : find(searcher, state, text, facets, audiences, among, limit));
    }

    private List<ContentRef> find(IndexSearcher searcher, SortedSetDocValuesReaderState state, String text, Map<String, Set<String>> facets,
            Set<Audience> audiences, Optional<Set<ContentRef>> among, int limit) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(queries.all(reader.read(text, named.in(state)), Looseness.NONE), Occur.FILTER);
        among.ifPresent(refs -> query.add(oneOf(refs), Occur.FILTER));
        return things(searcher, faceted.narrowed(visible(audiences).of(query.build()), faceted.known(facets)), limit).stream().map(HitReader::ref).toList();
    }

    /** Those of {@code refs} that one of {@code audiences} may read now, in their order. */
    public List<Thing> readable(Collection<ContentRef> refs, Set<Audience> audiences, Locale locale) {
        List<ContentRef> order = List.copyOf(refs);
        return refs.isEmpty() ? List.of() : index.read((searcher, state) -> things(searcher, visible(audiences).of(oneOf(refs)), refs.size()).stream()
                .map(thing -> thing(thing, locale)).sorted(java.util.Comparator.comparingInt(t -> order.indexOf(t.ref()))).toList());
    }

    private Thing thing(Document thing, Locale locale) {
        String type = thing.get(Fields.TYPE);
        return new Thing(HitReader.ref(thing), thing.get(Fields.TITLE), thing.get(Fields.PATH), contributors.of(type).map(c -> c.typeLabel(locale)).orElse(type));
    }

    private VisibleThings visible(Set<Audience> audiences) {
        return new VisibleThings(audiences, contributors.hidden());
    }

    private static Query oneOf(Collection<ContentRef> refs) {
        return new TermInSetQuery(Fields.REF, refs.stream().map(ref -> new BytesRef(ref.toString())).toList());
    }

    private static List<Document> things(IndexSearcher searcher, Query query, int limit) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Document> things = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, Math.max(1, limit)).scoreDocs) {
            things.add(stored.document(hit.doc, Set.of(Fields.TYPE, Fields.ID, Fields.TITLE, Fields.PATH)));
        }
        return things;
    }
}

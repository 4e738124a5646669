package org.wirkstatt.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.search.Finder;
import org.wirkstatt.platform.search.Similar.Fit;
import org.wirkstatt.search.WordQueries.Looseness;
import org.wirkstatt.search.index.Contributors;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.SearchIndex;

/** The first question of the search, alone: all words, nothing similar. */
@ApplicationScoped
class StrictFinder implements Finder {

    private static final int MOST = 50;

    private SearchIndex index;
    private Contributors contributors;
    private CurrentUser user;
    private QuestionReader reader;
    private WordQueries queries;

    /** For CDI. */
    protected StrictFinder() {
    }

    @Inject
    StrictFinder(SearchIndex index, Contributors contributors, CurrentUser user) {
        this.index = index;
        this.contributors = contributors;
        this.user = user;
        reader = new QuestionReader(index.texts());
        queries = new WordQueries(index.texts().words(), index.texts()::synonyms);
    }

    @Override
    public List<Fit> find(String type, Map<String, String> facets, String text, int limit) {
        Question question = reader.read(text);
        if (question.isEmpty() && !text.isBlank()) {
            return List.of();
        }
        VisibleThings visible = new VisibleThings(user.audiences(), contributors.hidden());
        int wanted = Math.min(Math.max(limit, 1), MOST);
        return index.read((whole, state) -> state == null ? List.of()
                : find(visible.searcher(index, whole, Deadline.USUAL), visible, type, facets, question, wanted));
    }

    private List<Fit> find(IndexSearcher searcher, VisibleThings visible, String type, Map<String, String> facets, Question question, int limit)
            throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(queries.all(question, Looseness.NONE), Occur.MUST)
                .add(new TermQuery(new Term(Fields.TYPE, type)), Occur.FILTER);
        facets.forEach((facet, value) -> query.add(new TermQuery(DrillDownQuery.term(index.facets().getDimConfig(facet).indexFieldName, facet, value)), Occur.FILTER));
        ScoreDoc[] hits = question.words().isEmpty() && question.phrases().isEmpty()
                ? searcher.search(visible.of(query.build()), limit, FacetedSearch.byDate()).scoreDocs : searcher.search(visible.of(query.build()), limit).scoreDocs;
        return HitReader.fits(searcher, Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray(), visible, queries.passages(question, Looseness.NONE));
    }
}

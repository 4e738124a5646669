package org.wirkstatt.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.search.analysis.CleanText;
import org.wirkstatt.search.index.Contributors;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.SearchIndex;

/**
 * Titles and keywords that go on from what was typed: every word but the last in full, the last as a beginning, in any place of the title.
 * Read from the index of things itself, through the same rights as hits, so it is as fresh and tells as little.
 */
@ApplicationScoped
public class SuggestionService {

    /** Suggestions shown at once. */
    public static final int MOST = 8;
    private static final int LOOKED_AT = 40;
    private static final int MAX_CHARACTERS = 100;
    private static final int MAX_WORDS = 8;
    private static final int SHORTEST = 2;

    private SearchIndex index;
    private Contributors contributors;
    private CurrentUser user;

    /** For CDI. */
    protected SuggestionService() {
    }

    @Inject
    public SuggestionService(SearchIndex index, Contributors contributors, CurrentUser user) {
        this.index = index;
        this.contributors = contributors;
        this.user = user;
    }

    /** At most {@link #MOST}; none for less than two characters. */
    public List<Suggestion> suggest(String typed, Locale locale) {
        String text = CleanText.of(typed.substring(0, Math.min(typed.length(), MAX_CHARACTERS))).strip();
        List<String> words = exact(text).stream().limit(MAX_WORDS).toList();
        if (text.length() < SHORTEST || words.isEmpty()) {
            return List.of();
        }
        VisibleThings visible = new VisibleThings(user.audiences(), contributors.hidden());
        return index.read((whole, facets) -> suggest(visible.searcher(index, whole, Deadline.USUAL), visible, words, locale));
    }

    private List<Suggestion> suggest(IndexSearcher searcher, VisibleThings visible, List<String> words, Locale locale) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.subList(0, words.size() - 1).forEach(word -> query.add(new TermQuery(new Term(Fields.NAME.exact(), word)), Occur.MUST));
        Term last = new Term(Fields.NAME.exact(), words.get(words.size() - 1));
        query.add(new PrefixQuery(last), Occur.MUST);
        query.add(new TermQuery(last), Occur.SHOULD);
        Map<String, Suggestion> titles = new LinkedHashMap<>();
        Map<String, Suggestion> keywords = new LinkedHashMap<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(visible.of(query.build()), LOOKED_AT).scoreDocs) {
            Document thing = stored.document(hit.doc, Set.of(Fields.TITLE, Fields.PATH, Fields.TYPE, Fields.KEYWORD));
            String title = thing.get(Fields.TITLE);
            if (goesOn(title, words)) {
                String label = contributors.of(thing.get(Fields.TYPE)).map(c -> c.typeLabel(locale)).orElse("");
                titles.putIfAbsent(thing.get(Fields.PATH), new Suggestion(title, thing.get(Fields.PATH), label));
            }
            Arrays.stream(thing.getValues(Fields.KEYWORD)).filter(keyword -> goesOn(keyword, words))
                    .forEach(keyword -> keywords.putIfAbsent(keyword.toLowerCase(Locale.GERMAN), new Suggestion(keyword, "", "")));
        }
        return Stream.concat(keywords.values().stream().limit(MOST / 2), titles.values().stream()).limit(MOST).toList();
    }

    private boolean goesOn(String name, List<String> words) {
        List<String> there = exact(name);
        List<String> full = new ArrayList<>(words.subList(0, words.size() - 1));
        return there.containsAll(full) && there.stream().anyMatch(word -> word.startsWith(words.get(words.size() - 1)));
    }

    private List<String> exact(String text) {
        return index.texts().written().terms(text).stream().map(word -> index.texts().words().of(word).exact()).toList();
    }
}

package org.wirkstatt.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.search.WordQueries.Looseness;
import org.wirkstatt.search.analysis.Synonyms;
import org.wirkstatt.search.analysis.WordForms;
import org.wirkstatt.search.index.Contributors;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.ProtectedTrial;
import org.wirkstatt.search.index.SearchIndex;

/** What would be found otherwise with other synonyms and protected words, of what the person who asks may read. Thread safe. */
@ApplicationScoped
public class WordingTrial {

    private static final int MOST = 500;

    private SearchIndex index;
    private Contributors contributors;
    private CurrentUser user;

    /** For CDI. */
    protected WordingTrial() {
    }

    @Inject
    public WordingTrial(SearchIndex index, Contributors contributors, CurrentUser user) {
        this.index = index;
        this.contributors = contributors;
        this.user = user;
    }

    /**
     * Things with all words of a question, now and then. At most 500 are looked at, the best.
     *
     * @param before number of hits now
     * @param after number of hits with the change
     * @param come titles that are found only then, best first
     * @param go titles that are found only now, best first
     */
    public record Difference(String question, int before, int after, List<String> come, List<String> go) {
    }

    /** One for each of {@code questions}. */
    public List<Difference> compare(List<String> questions, Synonyms synonyms, Set<String> protectedWords) {
        VisibleThings visible = new VisibleThings(user.audiences(), contributors.hidden());
        WordForms present = index.texts().words();
        WordForms forms = present.with(protectedWords);
        WordQueries now = new WordQueries(present, index.texts()::synonyms);
        WordQueries then = new WordQueries(forms, () -> synonyms);
        QuestionReader reader = new QuestionReader(index.texts());
        return index.read((searcher, state) -> {
            List<Difference> differences = new ArrayList<>();
            try (ProtectedTrial trial = ProtectedTrial.of(searcher, index, contributors, forms)) {
                for (String question : questions) {
                    Question read = reader.read(question);
                    Map<ContentRef, String> before = found(searcher, visible.of(now.all(read, Looseness.NONE)));
                    Map<ContentRef, String> after = found(searcher, visible.of(then.all(read, Looseness.NONE)));
                    after.keySet().removeAll(trial.things());
                    after.putAll(found(trial.searcher(), visible.of(then.all(read, Looseness.NONE))));
                    differences.add(new Difference(question, before.size(), after.size(), without(after, before), without(before, after)));
                }
            }
            return differences;
        });
    }

    private static List<String> without(Map<ContentRef, String> some, Map<ContentRef, String> others) {
        return some.entrySet().stream().filter(entry -> !others.containsKey(entry.getKey())).map(Map.Entry::getValue).toList();
    }

    private static Map<ContentRef, String> found(IndexSearcher searcher, Query query) throws IOException {
        Map<ContentRef, String> found = new LinkedHashMap<>();
        for (ScoreDoc hit : searcher.search(query, MOST).scoreDocs) {
            Document thing = searcher.storedFields().document(hit.doc, Set.of(Fields.TYPE, Fields.ID, Fields.TITLE));
            found.put(HitReader.ref(thing), thing.get(Fields.TITLE));
        }
        return found;
    }
}

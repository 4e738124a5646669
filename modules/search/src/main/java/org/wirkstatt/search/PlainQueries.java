package org.wirkstatt.search;

import java.util.Set;

import org.apache.lucene.search.Query;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.search.WordQueries.Looseness;
import org.wirkstatt.search.index.Texts;

/**
 * The first query that the search makes of a question, for whoever runs it on an index without the search: the benchmark compares both.
 * Thread safe.
 */
public final class PlainQueries {

    private final QuestionReader reader;
    private final WordQueries queries;

    public PlainQueries() {
        Texts texts = new Texts();
        reader = new QuestionReader(texts);
        queries = new WordQueries(texts.words());
    }

    /** Things that have all words of {@code question} and that one of {@code audiences} may read. */
    public Query of(String question, Set<Audience> audiences) {
        return new VisibleThings(audiences, Set.of()).of(queries.all(reader.read(question), Looseness.NONE));
    }
}

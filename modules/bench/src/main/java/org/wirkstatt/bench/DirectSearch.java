package org.wirkstatt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.search.PlainQueries;
import org.wirkstatt.search.index.Fields;

/**
 * Runs in a process of its own, as large as the portal: the questions as Lucene queries on the portal's index, ten best hits and their
 * titles, nothing else. Prints {@code p50 p99 things passages}, times in milliseconds.
 */
public final class DirectSearch {

    private static final int WARM_UP = 3_000;
    private static final int MEASURED = 3_000;
    private static final long WARM_UP_SECONDS = 40;
    private static final int HITS = 10;

    private DirectSearch() {
    }

    /** @param arguments directory of the index, with the file {@code current}; a file with questions, else those of {@link Questions} */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        PlainQueries queries = new PlainQueries();
        List<String> questions = arguments.length > 1 ? Files.readAllLines(Path.of(arguments[1])) : Questions.ALL;
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(root.resolve(Files.readString(root.resolve("current")).strip())))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            long end = System.nanoTime() + WARM_UP_SECONDS * 1_000_000_000L;
            for (int i = 0; i < WARM_UP && System.nanoTime() < end; i++) {
                answer(searcher, queries, questions.get(i % questions.size()));
            }
            long[] nanos = new long[MEASURED];
            for (int i = 0; i < MEASURED; i++) {
                long begun = System.nanoTime();
                answer(searcher, queries, questions.get(i % questions.size()));
                nanos[i] = System.nanoTime() - begun;
            }
            Arrays.sort(nanos);
            int things = reader.docFreq(new Term(Fields.LEVEL, Fields.THING));
            System.out.println(Load.percentile(nanos, .5) + " " + Load.percentile(nanos, .99) + " " + things + " " + (reader.numDocs() - things));
        }
    }

    private static void answer(IndexSearcher searcher, PlainQueries queries, String question) throws IOException {
        Query query = queries.of(question, Set.of(Audience.PUBLIC));
        TopDocs hits = searcher.search(query, HITS);
        for (int hit = 0; hit < hits.scoreDocs.length; hit++) {
            searcher.storedFields().document(hits.scoreDocs[hit].doc, Set.of(Fields.TITLE));
        }
    }
}

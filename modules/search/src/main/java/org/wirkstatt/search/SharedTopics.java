package org.wirkstatt.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.wirkstatt.search.analysis.FunctionWords;
import org.wirkstatt.search.index.Fields;
import org.wirkstatt.search.index.Texts;

/**
 * The order of the first hits. What the best of them have in common as editors describe them, by keywords and summary, lets others of the first
 * hits rise: an answer often uses another word than the question. Nothing is found this way that was not found before, and only the first
 * {@value #RESORTED} are looked at, so the cost does not grow with the index.
 */
final class SharedTopics {

    static final int RESORTED = 50;
    private static final int BEST = 5;
    private static final int TERMS = 10;
    private static final int SHORTEST = 3;
    private static final float WEIGHT = .4f;

    private final Texts texts;

    SharedTopics(Texts texts) {
        this.texts = texts;
    }

    /** @param top number of hits wanted, at least 1 */
    TopDocs best(QuestionSearcher searcher, Query query, int top) throws IOException {
        TopDocs hits = searcher.search(query, Math.max(top, RESORTED));
        List<Weighed> stems = hits.scoreDocs.length < 2 || searcher.isOver() ? List.of() : described(searcher, hits.scoreDocs);
        if (stems.isEmpty()) {
            return first(hits, hits.scoreDocs, top);
        }
        int resorted = Math.min(hits.scoreDocs.length, RESORTED);
        TopDocs head = new TopDocs(hits.totalHits, Arrays.copyOf(hits.scoreDocs, resorted));
        ScoreDoc[] sorted = QueryRescorer.rescore(searcher, head, several(stems), WEIGHT, resorted).scoreDocs;
        ScoreDoc[] all = hits.scoreDocs.clone();
        System.arraycopy(sorted, 0, all, 0, resorted);
        return first(hits, all, top);
    }

    private static TopDocs first(TopDocs hits, ScoreDoc[] order, int top) {
        return new TopDocs(hits.totalHits, order.length > top ? Arrays.copyOf(order, top) : order);
    }

    private record Weighed(String stem, double weight) {
    }

    /** Stems that describe the best hits: those of better hits, of more hits and rarer ones first. */
    private List<Weighed> described(QuestionSearcher searcher, ScoreDoc[] hits) throws IOException {
        Map<String, Double> shares = new HashMap<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : Arrays.copyOf(hits, Math.min(hits.length, BEST))) {
            stems(stored.document(hit.doc)).forEach(stem -> shares.merge(stem, (double) hit.score / hits[0].score, Double::sum));
        }
        long things = searcher.openThings();
        List<Weighed> weighed = new ArrayList<>();
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            int having = searcher.open(new Term(Fields.ALL.stem(), share.getKey()));
            weighed.add(new Weighed(share.getKey(), share.getValue() * Math.log(1 + (double) things / (1 + having))));
        }
        return weighed.stream().sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::stem)).limit(TERMS).toList();
    }

    private Set<String> stems(Document thing) {
        String text = Stream.concat(Stream.of(thing.get(Fields.SUMMARY)), Stream.of(thing.getValues(Fields.KEYWORD)))
                .collect(Collectors.joining("\n"));
        return texts.written().terms(text).stream().filter(word -> word.length() >= SHORTEST && !FunctionWords.contains(word))
                .map(word -> texts.words().of(word).stem()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Query several(List<Weighed> stems) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        stems.forEach(stem -> query.add(new BoostQuery(new TermQuery(new Term(Fields.ALL.stem(), stem.stem())),
                (float) (stem.weight() / stems.get(0).weight())), Occur.SHOULD));
        return query.build();
    }
}

package org.wirkstatt.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words of a text that say what it is about: frequent there and rare elsewhere, by tf · idf as in Lucene's MoreLikeThis. 'Elsewhere' is what is
 * open to all of the reader's circle; Lucene's own counts in the whole index, so that restricted texts would have a say in what is like what.
 */
final class TellingWords {

    private static final int MOST = 25;
    private static final int SHORTEST = 3;
    /** Words of a text that are looked at. */
    private static final int READ = 5000;

    private final QuestionSearcher searcher;
    private final Analyzer analyzer;

    TellingWords(QuestionSearcher searcher, Analyzer analyzer) {
        this.searcher = searcher;
        this.analyzer = analyzer;
    }

    private record Weighed(String word, double weight) {
    }

    /**
     * At most 25, each a query that weighs less the less it tells; the most telling weighs 1.
     *
     * @param counted in which words are counted
     * @param asked in which they are looked for
     * @param least things with a word for it to count
     * @param most share of the things that may have a word, in percent
     */
    List<Query> of(String text, String counted, String asked, int least, int most) throws IOException {
        long things = searcher.openThings();
        List<Weighed> weighed = new ArrayList<>();
        for (Map.Entry<String, Integer> word : frequencies(text, counted).entrySet()) {
            int elsewhere = searcher.open(new Term(counted, word.getKey()));
            if (elsewhere >= least && elsewhere * 100L <= things * most) {
                weighed.add(new Weighed(word.getKey(), word.getValue() * (1 + Math.log((things + 1.0) / (elsewhere + 1.0)))));
            }
        }
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::word));
        List<Query> queries = new ArrayList<>();
        for (Weighed word : weighed.subList(0, Math.min(MOST, weighed.size()))) {
            queries.add(new BoostQuery(new TermQuery(new Term(asked, word.word())), (float) (word.weight() / weighed.get(0).weight())));
        }
        return queries;
    }

    private Map<String, Integer> frequencies(String text, String field) throws IOException {
        Map<String, Integer> frequencies = new LinkedHashMap<>();
        try (TokenStream words = analyzer.tokenStream(field, text)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            for (int read = 0; read < READ && words.incrementToken(); read++) {
                if (word.length() >= SHORTEST) {
                    frequencies.merge(word.toString(), 1, Integer::sum);
                }
            }
            words.end();
        }
        return frequencies;
    }
}

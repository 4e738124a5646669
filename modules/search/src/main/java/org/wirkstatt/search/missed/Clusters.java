package org.wirkstatt.search.missed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.wirkstatt.search.analysis.WordForms;
import org.wirkstatt.search.index.Texts;

/** Puts queries together that ask for the same. */
final class Clusters {

    private static final CharArraySet STOP_WORDS = GermanAnalyzer.getDefaultStopSet();
    private static final int SHORTEST_TYPO = 5;
    /** One letter in five, two in ten. */
    private static final int LETTERS_A_TYPO = 5;

    private final Texts texts;

    Clusters(Texts texts) {
        this.texts = texts;
    }

    /** One query as it was counted. */
    record Counted(String text, long times, LocalDate first, LocalDate latest) {
    }

    /** @param least how often a spelling must have been asked to be shown; a cluster of rarer ones alone is left out */
    List<MissedCluster> of(List<Counted> queries, int least) {
        Map<String, List<Counted>> byKey = new LinkedHashMap<>();
        // the most asked first: a typing error comes to the right spelling, not the other way round
        for (Counted query : queries.stream().sorted(Comparator.comparingLong(Counted::times).reversed().thenComparing(Counted::text)).toList()) {
            String key = key(query.text());
            String near = byKey.containsKey(key) ? key : byKey.keySet().stream().filter(other -> isTypo(other, key)).findFirst().orElse(key);
            byKey.computeIfAbsent(near, k -> new ArrayList<>()).add(query);
        }
        return byKey.values().stream().filter(same -> same.get(0).times() >= least).map(same -> cluster(same, least))
                .sorted(Comparator.comparingLong(MissedCluster::times).reversed().thenComparing(MissedCluster::text)).toList();
    }

    private static MissedCluster cluster(List<Counted> same, int least) {
        return new MissedCluster(same.get(0).text(), same.stream().skip(1).filter(q -> q.times() >= least).map(Counted::text).toList(),
                same.stream().mapToLong(Counted::times).sum(), same.stream().map(Counted::first).min(Comparator.naturalOrder()).orElseThrow(),
                same.stream().map(Counted::latest).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** Stems of all words and parts of words, in alphabetical order: 'Lernwerkstätten' is 'Werkstatt Lernen'. */
    private String key(String query) {
        List<String> words = texts.written().terms(query);
        List<String> strong = words.stream().filter(word -> !STOP_WORDS.contains(word)).toList();
        return (strong.isEmpty() ? words : strong).stream().map(texts.words()::of).flatMap(Clusters::parts).distinct().sorted().collect(Collectors.joining(" "));
    }

    private static Stream<String> parts(WordForms.Forms word) {
        return word.parts().isEmpty() ? Stream.of(word.whole()) : word.parts().stream();
    }

    private static boolean isTypo(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        int allowed = longest / LETTERS_A_TYPO;
        return Math.min(one.length(), other.length()) >= SHORTEST_TYPO && one.charAt(0) == other.charAt(0)
                && Math.abs(one.length() - other.length()) <= Math.min(2, allowed) && Math.round((1 - likeness(one, other)) * shortest(one, other)) <= Math.min(2, allowed);
    }

    private static int shortest(String one, String other) {
        return Math.min(one.length(), other.length());
    }

    /** 1 for the same, less for each letter that differs or is swapped, in parts of the shorter one. */
    private static float likeness(String one, String other) {
        return new LuceneLevenshteinDistance().getDistance(one, other);
    }
}

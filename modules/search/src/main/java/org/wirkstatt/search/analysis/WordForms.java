package org.wirkstatt.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The forms of one German word. Exact: as spelled, with umlauts and ß written out, so {@code Förderung} and {@code Forderung} differ.
 * Stem: without inflection, feminine and umlaut plural. Parts: the stem again, with a few derivations taken off, followed by the stems
 * of the parts of a compound, or of what a short form stands for.
 *
 * <p>Thread safe. Results are kept for the most recent words, since splitting costs up to 0.2 ms.
 */
public final class WordForms {

    private static final int CACHED_WORDS = 60_000;
    private static final Pattern FEMININE = Pattern.compile(
            "(.*(?:er|or|ent|ant|ist|log|gog|eur|eund|lleg|path?|dat|mat|pert|[aä]rzt|w[aä]lt))in(?:nen)?");
    /** Where the word without -ung is another one: Bild, Stift, Zeit. */
    private static final String NOT_OF_A_VERB = "(?!(?:.*(?:bild|stift|zeit|schul|satz)|(?:|.*[^g])leit|land|lad|fass|stell|haft|halt|fest|acht|gatt|richt)ung$)";
    private static final List<Pattern> DERIVED = Stream.of("(.{4,})(?:ier|iert|ierung|ator|ation)", "(.{5,})i", "(.{5,})end", NOT_OF_A_VERB + "(.{4,})ung")
            .map(Pattern::compile).toList();
    /** Endings that the stemmer leaves: Workshops, Kitas, Videos, des Lehrers. */
    private static final Pattern PLURAL_S = Pattern.compile("(.{2,}(?:[opwy]|[^u]a|[^d]er|or))s");

    private final Compounds compounds;
    private final Map<String, String> stemOfEnding = sides("stems.txt", WordForms::transcribe);
    private final Map<String, String> shortForms = sides("spelled-out.txt", UnaryOperator.identity());
    private final Analyzer stemmer = chain(in -> new GermanLightStemFilter(new GermanNormalizationFilter(in)));
    private final Analyzer folding = chain(ASCIIFoldingFilter::new);
    private volatile Known known = new Known(Set.of(), new ConcurrentHashMap<>());

    /** Words that are taken as they stand, and what was computed under them. */
    private record Known(Set<String> whole, Map<String, Forms> forms) {
    }

    /**
     * @param exact spelling, folded
     * @param stem without inflection
     * @param whole stem without derivation
     * @param parts of a compound or a short form in order, stems; empty where the word is neither
     */
    public record Forms(String exact, String stem, String whole, List<String> parts) {

        /** What the field of parts keeps for the word. */
        public List<String> wholeAndParts() {
            Set<String> all = new LinkedHashSet<>();
            all.add(whole);
            all.addAll(parts);
            return List.copyOf(all);
        }
    }

    public WordForms() {
        this(new Compounds());
    }

    private WordForms(Compounds compounds) {
        this.compounds = compounds;
    }

    /** @param word one token in any case; gender signs are already taken off */
    public Forms of(String word) {
        return of(word, known);
    }

    private Forms of(String word, Known under) {
        Map<String, Forms> cache = under.forms();
        Forms computed = cache.get(word);
        if (computed != null) {
            return computed;
        }
        Forms forms = compute(word.toLowerCase(Locale.GERMAN), under.whole());
        if (cache.size() >= CACHED_WORDS) {
            // frequent words are back at once; an exact order of use is not worth a lock
            cache.clear();
        }
        cache.put(word, forms);
        return forms;
    }

    /** From now on {@code words} are taken as they stand, neither inflected nor split, and no others. */
    public void protect(Set<String> words) {
        known = new Known(words.stream().map(word -> exact(word.toLowerCase(Locale.GERMAN))).collect(Collectors.toUnmodifiableSet()), new ConcurrentHashMap<>());
    }

    /** Words that are taken as they stand, in their exact form. */
    public Set<String> protectedWords() {
        return known.whole();
    }

    /** The same words, with others that are taken as they stand. */
    public WordForms with(Set<String> words) {
        WordForms other = new WordForms(compounds);
        other.protect(words);
        return other;
    }

    private String exact(String word) {
        return term(folding, transcribe(word));
    }

    private Forms compute(String word, Set<String> protectedWords) {
        String exact = exact(word);
        if (protectedWords.contains(exact)) {
            return new Forms(exact, exact, exact, List.of());
        }
        if (compounds.isWhole(word)) {
            String stem = stem(word);
            return new Forms(exact, stem, stem, List.of());
        }
        String shortForm = shortForms.containsKey(word) || !word.endsWith("s") ? word : word.substring(0, word.length() - 1);
        if (shortForms.containsKey(shortForm)) {
            return new Forms(exact, stem(shortForm), stem(shortForm), Stream.of(shortForms.get(shortForm).split(" ")).map(this::derivationless).toList());
        }
        String base = masculine(word);
        List<String> parts = compounds.parts(base);
        if (parts.isEmpty()) {
            parts = compounds.parts(umlauts(base));
        }
        return new Forms(exact, stem(base), derivationless(base), parts.stream().map(this::derivationless).toList());
    }

    private static String masculine(String word) {
        var matcher = FEMININE.matcher(word);
        return word.length() >= 6 && matcher.matches() && matcher.group(1).length() >= 4 ? matcher.group(1) : word;
    }

    private String stem(String word) {
        String known = stemByEnding(word);
        return known != null ? known : latinEnding(term(stemmer, withoutPluralS(word)));
    }

    private String derivationless(String word) {
        if (stemByEnding(word) != null) {
            return stemByEnding(word);
        }
        String stem = stem(word);
        for (Pattern suffix : DERIVED) {
            var matcher = suffix.matcher(stem);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return stem;
    }

    /** Words that the stemmer would mix up, also as the last part of a compound: {@code Grundschülern} is {@code grundschueler}. */
    private String stemByEnding(String word) {
        String folded = transcribe(word);
        for (int i = 0; i <= folded.length() - 5; i++) {
            String stem = stemOfEnding.get(folded.substring(i));
            if (stem != null) {
                return folded.substring(0, i) + stem;
            }
        }
        return null;
    }

    private static String withoutPluralS(String word) {
        var matcher = PLURAL_S.matcher(word);
        return word.length() >= 5 && matcher.matches() ? matcher.group(1) : word;
    }

    /** Materialien, Praktika, Zentrum. */
    private static String latinEnding(String stem) {
        int n = stem.length();
        if (n >= 7 && (stem.endsWith("li") || stem.endsWith("ri"))) {
            return stem.substring(0, n - 1);
        }
        if (n >= 7 && stem.endsWith("um")) {
            return stem.substring(0, n - 2);
        }
        return n >= 5 && stem.endsWith("a") ? stem.substring(0, n - 1) : stem;
    }

    private static String transcribe(String word) {
        return word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    }

    private static String umlauts(String word) {
        return word.replace("ae", "ä").replace("oe", "ö").replaceAll("(?<![aeq])ue", "ü");
    }

    /** Lines 'words = what they stand for'. */
    private static Map<String, String> sides(String list, UnaryOperator<String> spelling) {
        Map<String, String> sides = new HashMap<>();
        for (String line : WordList.lines(list)) {
            String[] both = line.split("\\s*=\\s*");
            Stream.of(both[0].split("\\s+")).forEach(word -> sides.put(spelling.apply(word), spelling.apply(both[1])));
        }
        return Map.copyOf(sides);
    }

    private static Analyzer chain(UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new KeywordTokenizer();
                return new TokenStreamComponents(source, filters.apply(source));
            }
        };
    }

    private static String term(Analyzer analyzer, String word) {
        try (TokenStream stream = analyzer.tokenStream("word", word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String result = stream.incrementToken() && term.length() > 0 ? term.toString() : word;
            stream.end();
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException("reading a word from memory failed", e);
        }
    }
}

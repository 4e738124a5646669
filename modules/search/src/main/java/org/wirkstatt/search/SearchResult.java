package org.wirkstatt.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;

/**
 * The answer to a {@link SearchRequest}, for the person who asked.
 *
 * @param hits of this page, best first
 * @param total things found
 * @param page from 1
 * @param size hits on a full page
 * @param match how the words were met
 * @param leftOut the word without which most is found, because nothing has all words; only with {@link Match#FEWER_WORDS}
 * @param facets with counts of things, in the order of display; a facet's own choice does not narrow its counts
 * @param relaxations what would bring more, with the number of things; only where little was found
 * @param didYouMean the question with another spelling that finds something; empty if there is none
 * @param alsoFound spellings in the shown passages that differ from the typed ones
 * @param shortened true if the question was longer than what is asked for
 * @param complete false while the index is being built and things may be missing
 * @param cut true if time was up before everything was looked through: hits and counts are of a part only
 */
public record SearchResult(List<Hit> hits, long total, int page, int size, Match match, List<String> leftOut, List<Facet> facets,
        List<Relaxation> relaxations, String didYouMean, List<String> alsoFound, boolean shortened, boolean complete,
        boolean cut) {

    /** How the words of the question were met. */
    public enum Match {
        /** Every word, in some form, in every hit. */
        ALL_WORDS,
        /** Few hits have every word and are ahead for it; others have some of the words. */
        ALL_WORDS_FIRST,
        /** Hits with every word are ahead, but some words are only met by a similar spelling or a part; others have some of the words. */
        SIMILAR_WORDS,
        /** Some of the words; most is found without {@link SearchResult#leftOut}. */
        FEWER_WORDS,
        /** At least one of the words. */
        ANY_WORD
    }

    /**
     * A thing that was found.
     *
     * @param type as in {@code ref}
     * @param typeLabel name of the type in the language asked for
     * @param language BCP 47 of the thing
     * @param date of the latest version; null where it has none
     * @param details short facts in order
     * @param facets values of the thing by facet
     * @param audiences who may read it
     * @param passages the best ones, at most three; empty where only title, summary or names fit
     * @param morePassages further passages of the thing that fit
     */
    public record Hit(ContentRef ref, String type, String typeLabel, String title, String path, String language, String summary, LocalDate date,
            List<String> details, Map<String, List<String>> facets, Set<Audience> audiences, List<Snippet> passages, int morePassages) {
    }

    /**
     * A passage, cut to what is around the words.
     *
     * @param runs text in order; plain text, to be escaped like any other
     * @param place such as 'Leitfaden (PDF), Seite 4'; empty for the text of the page itself
     * @param path address that opens the place
     * @param page from 1; 0 where there are no pages
     */
    public record Snippet(List<Run> runs, String place, String path, int page) {

        Snippet at(String otherPath) {
            return new Snippet(runs, place, otherPath, page);
        }
    }

    /** @param marked true for a word that was looked for, in the spelling of the text */
    public record Run(String text, boolean marked) {
    }

    /** @param name also the name of the request parameter */
    public record Facet(String name, String title, List<FacetValue> values) {
    }

    /** @param count things with this value under the other choices */
    public record FacetValue(String value, String label, long count, boolean chosen) {
    }

    /**
     * A wider question.
     *
     * @param facet the facet whose {@code value} is taken away; empty where a word is
     * @param value the facet's value, or the word as typed
     * @param label of the value, or the word
     * @param text the question that remains
     * @param total things it finds
     */
    public record Relaxation(String facet, String value, String label, String text, long total) {
    }
}

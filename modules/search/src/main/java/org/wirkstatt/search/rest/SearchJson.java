package org.wirkstatt.search.rest;

import java.util.List;
import java.util.Map;

import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.search.SearchResult;
import org.wirkstatt.search.SearchResult.Relaxation;

/**
 * An answer of the search in the API.
 *
 * @param items hits of this page, best first
 * @param total things found
 * @param page from 1
 * @param match allWords, allWordsFirst, similarWords, fewerWords or anyWord
 * @param leftOut words that were left out
 * @param didYouMean null if there is no other spelling
 * @param complete false while the index is being built
 * @param cut true if time was up before everything was looked through
 */
public record SearchJson(List<Item> items, long total, int page, int size, String match, List<String> leftOut, String didYouMean,
        List<Wider> relaxations, List<SearchResult.Facet> facets, boolean complete, boolean cut) {

    /**
     * @param type content type, such as library.material
     * @param date ISO 8601; null where the thing has none
     * @param visibility public or restricted
     */
    public record Item(String type, String id, String url, String title, String language, String summary, String date, List<String> details,
            Map<String, List<String>> facets, String visibility, List<Place> passages, int morePassages) {
    }

    /** @param page null where there are no pages */
    public record Place(List<SearchResult.Run> runs, String place, String url, Integer page) {
    }

    /** @param facet null where a word would be left out */
    public record Wider(String facet, String value, String label, String q, long total) {
    }

    static SearchJson of(SearchResult result, PublicAddress address) {
        return new SearchJson(result.hits().stream().map(hit -> item(hit, address)).toList(), result.total(), result.page(), result.size(),
                match(result.match()), result.leftOut(), emptyToNull(result.didYouMean()),
                result.relaxations().stream().map(SearchJson::wider).toList(), result.facets(), result.complete(), result.cut());
    }

    private static Item item(SearchResult.Hit hit, PublicAddress address) {
        List<Place> places = hit.passages().stream()
                .map(p -> new Place(p.runs(), p.place(), address.of(p.path()), p.page() > 0 ? p.page() : null)).toList();
        return new Item(hit.type(), hit.ref().id(), address.of(hit.path()), hit.title(), hit.language(), hit.summary(),
                hit.date() == null ? null : hit.date().toString(), hit.details(), hit.facets(),
                hit.audiences().contains(Audience.PUBLIC) ? "public" : "restricted", places, hit.morePassages());
    }

    private static Wider wider(Relaxation relaxation) {
        return new Wider(emptyToNull(relaxation.facet()), relaxation.value(), relaxation.label(), relaxation.text(), relaxation.total());
    }

    private static String match(SearchResult.Match match) {
        return switch (match) {
            case ALL_WORDS -> "allWords";
            case ALL_WORDS_FIRST -> "allWordsFirst";
            case SIMILAR_WORDS -> "similarWords";
            case FEWER_WORDS -> "fewerWords";
            case ANY_WORD -> "anyWord";
        };
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

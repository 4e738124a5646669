package org.wirkstatt.search;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for. Any values at all are taken: pages and sizes are brought into their bounds.
 *
 * @param text as typed; words, "words in quotes" for exactly this, -word for without, name:value for a
 *        field (title, day, kind of thing, facet; German or English). Empty: everything
 * @param facets chosen values by facet; values of one facet are alternatives, facets narrow each other. {@code type} is a facet too
 * @param page from 1 to {@link #LAST_PAGE}
 * @param size hits on a page, 1 to {@link #LARGEST_PAGE}
 * @param locale for the names of facets and values
 */
public record SearchRequest(String text, Map<String, Set<String>> facets, Order order, int page, int size, Locale locale) {

    /** What is longer is shortened. */
    public static final int MAX_CHARACTERS = 500;
    /** Beyond this nobody looks; a further word helps more than a further page. */
    public static final int LAST_PAGE = 500;
    public static final int PAGE_SIZE = 20;
    public static final int LARGEST_PAGE = 50;

    /** How hits are sorted. */
    public enum Order { RELEVANCE, DATE }

    public SearchRequest {
        facets = Map.copyOf(facets);
        page = Math.min(Math.max(page, 1), LAST_PAGE);
        size = Math.min(Math.max(size, 1), LARGEST_PAGE);
    }

    /** The first page of everything that {@code text} finds. */
    public static SearchRequest of(String text) {
        return new SearchRequest(text, Map.of(), Order.RELEVANCE, 1, PAGE_SIZE, Locale.GERMAN);
    }
}

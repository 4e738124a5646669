package org.wirkstatt.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.wirkstatt.search.SearchRequest.Order;

/**
 * Address of a result page. The page number is not part of it: whoever changes the question begins at the first page.
 *
 * @param facets chosen values by facet
 */
record ResultAddress(String text, Map<String, Set<String>> facets, Order order) {

    private static final String PATH = "/suche";

    private static final Set<String> RESERVED = Set.of("q", "seite", "sortierung", "lang");

    /** Whatever stands in an address: what is no other parameter chooses values of a facet. */
    static ResultAddress of(Map<String, String[]> parameters) {
        Map<String, Set<String>> facets = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            Set<String> chosen = new LinkedHashSet<>(Stream.of(values).filter(v -> !v.isEmpty()).toList());
            if (!RESERVED.contains(name) && !chosen.isEmpty()) {
                facets.put(name, chosen);
            }
        });
        return new ResultAddress(first(parameters, "q").strip(), facets, "datum".equals(first(parameters, "sortierung")) ? Order.DATE : Order.RELEVANCE);
    }

    static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    ResultAddress withText(String other) {
        return new ResultAddress(other, facets, order);
    }

    ResultAddress withOrder(Order other) {
        return new ResultAddress(text, facets, other);
    }

    ResultAddress withoutFacets() {
        return new ResultAddress(text, Map.of(), order);
    }

    ResultAddress without(String facet, String value) {
        Map<String, Set<String>> rest = new LinkedHashMap<>(facets);
        Set<String> values = new TreeSet<>(rest.getOrDefault(facet, Set.of()));
        values.remove(value);
        rest.put(facet, values);
        return new ResultAddress(text, rest, order);
    }

    /** Ends with {@code ?} or {@code &}, so that a further parameter can follow. */
    String open() {
        List<String> parameters = parameters();
        return PATH + "?" + String.join("&", parameters) + (parameters.isEmpty() ? "" : "&");
    }

    @Override
    public String toString() {
        List<String> parameters = parameters();
        return parameters.isEmpty() ? PATH : PATH + "?" + String.join("&", parameters);
    }

    private List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        if (!text.isEmpty()) {
            parameters.add("q=" + encoded(text));
        }
        facets.forEach((facet, values) -> values.forEach(value -> parameters.add(encoded(facet) + "=" + encoded(value))));
        if (order == Order.DATE) {
            parameters.add("sortierung=datum");
        }
        return parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

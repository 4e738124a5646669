package org.wirkstatt.platform.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.wirkstatt.platform.module.Contributed;

/**
 * SPI: makes the contents of one type findable. Reads only; checks no rights (the index filters by the audiences given).
 */
@Contributed
public interface SearchContributor {

    /** The {@link org.wirkstatt.platform.content.ContentRef#type()} this bean answers for. */
    String type();

    /** Smaller first where types are listed. */
    int order();

    /** How things of this type are called in a list of types, such as 'Materialien'. */
    String typeLabel(Locale locale);

    /** The thing as it is now; empty if it is gone or must not be found by anybody. */
    Optional<IndexDocument> load(String id);

    /** The last day until which thing {@code id} counts as right; from then on it sinks a little. Empty where it need not be confirmed. */
    default Optional<LocalDate> due(String id) {
        return Optional.empty();
    }

    /** All ids, for a new index. The caller closes the stream. */
    Stream<String> ids();

    /** Facets that documents of this type have, in the order of display. */
    default List<String> facets() {
        return List.of();
    }

    /** Title of one of {@link #facets()}. */
    default String facetTitle(String facet, Locale locale) {
        return facet;
    }

    /** Name of a value of one of {@link #facets()}; the value itself where it has no name. */
    default String facetLabel(String facet, String value, Locale locale) {
        return value;
    }
}

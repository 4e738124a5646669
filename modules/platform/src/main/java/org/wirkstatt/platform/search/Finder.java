package org.wirkstatt.platform.search;

import java.util.List;
import java.util.Map;

/**
 * Asks the index for things, for modules that offer them beside something else. Implemented by the module that has the index; others look it
 * up as an optional bean. Thread safe.
 */
public interface Finder {

    /**
     * Things of {@code type} that fit everything asked for, best first, each with its best passage; without words the latest first. Never anything
     * wider: where nothing fits, nothing is answered. Only what the current user may read.
     *
     * @param type {@link org.wirkstatt.platform.content.ContentRef#type()} of the things wanted
     * @param facets a value for each facet wanted, see {@link SearchContributor#facets()}; may be empty
     * @param text words that must all be there, in whatever form; words in "quotes" exactly so; may be empty
     * @param limit 1 to 50
     */
    List<Similar.Fit> find(String type, Map<String, String> facets, String text, int limit);
}

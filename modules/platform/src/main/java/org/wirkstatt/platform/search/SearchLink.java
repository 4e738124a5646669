package org.wirkstatt.platform.search;

/** Is there a search to link to? Implemented by the module that has the index; others look it up as an optional bean. */
public interface SearchLink {

    /** Address of the result page; takes {@code q} and the names of facets as parameters. */
    String path();

    /** Address that answers OpenSearch suggestions for the parameter {@code q}. */
    String suggestionsPath();
}

package org.wirkstatt.platform.search;

import java.util.List;

import org.wirkstatt.platform.content.ContentRef;

/** Finds things like a given one. Implemented by the module that has the index; others look it up as an optional bean. Thread safe. */
public interface Similar {

    /**
     * Things of {@code type} that share telling words and facets with {@code ref}, best first. Only what the current user may read.
     *
     * @param ref need not be of the same type; nothing is like a thing that the index does not have or the user may not read
     * @param type {@link ContentRef#type()} of the things wanted
     * @param limit 1 to 50
     */
    List<ContentRef> similar(ContentRef ref, String type, int limit);
}

package org.wirkstatt.platform.search;

import java.util.List;

import org.wirkstatt.platform.content.ContentRef;

/** Where a name stands in texts. Implemented by the module that has the index; others look it up as an optional bean. Thread safe. */
public interface Mentions {

    /** @param path address inside the portal */
    record Mention(ContentRef ref, String title, String path) {
    }

    /**
     * Things in which the words of {@code name} stand side by side, upper and lower case alike; the best first. Only what the current user may read.
     * People of the same name are found too.
     *
     * @param limit 1 to 50
     */
    List<Mention> of(String name, int limit);
}

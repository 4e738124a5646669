package org.wirkstatt.search.quality;

import java.util.List;

/** A search over one set of things. */
interface Engine extends AutoCloseable {

    /** So many hits are looked at: more than anybody reads. */
    int HITS = 50;

    /** Ids of what is found, best first, at most {@link #HITS}. */
    List<String> find(String text);

    @Override
    void close();
}

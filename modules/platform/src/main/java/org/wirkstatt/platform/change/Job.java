package org.wirkstatt.platform.change;

import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.module.Contributed;

/** SPI: work that is done once for a content, after the transaction that asked for it, and again after a failure. */
@Contributed
public interface Job {

    /** Stable name, such as {@code library.extract}. */
    String name();

    /**
     * Does the work, outside a transaction; begins its own where needed. Must bear to run again after it was done (a crash may come
     * between the work and the note that it is done). An exception means failure: tried again after 1, 5 and 25 minutes, then given up
     * with an ERROR line.
     */
    void run(ContentRef ref);
}

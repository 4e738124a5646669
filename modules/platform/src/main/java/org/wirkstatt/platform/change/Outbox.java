package org.wirkstatt.platform.change;

import org.wirkstatt.platform.content.ContentRef;

/**
 * Tells others of a change, in the same transaction as the change: both are committed or neither is. Followers and jobs see it only
 * after the commit, and surely, also when the process dies in between.
 */
public interface Outbox {

    /**
     * Says that {@code ref} was created, changed or deleted. Saying it twice in a transaction does no harm.
     *
     * @throws IllegalStateException without a running transaction
     */
    void changed(ContentRef ref);

    /**
     * Has {@link Job} {@code jobName} run once for {@code ref} after the commit, again after a failure.
     *
     * @throws IllegalStateException without a running transaction
     * @throws IllegalArgumentException if no job has this name
     */
    void enqueue(String jobName, ContentRef ref);
}

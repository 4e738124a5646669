package org.wirkstatt.platform.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.wirkstatt.platform.content.ContentRef;

/** The jobs that wait, for those who run the portal. Asks for no permission: the caller has decided. */
public interface JobQueue {

    /**
     * @param job name of the {@link Job}
     * @param givenUp failed too often and is no longer tried
     * @param failures how often it failed
     * @param dueAt when it is tried next; without meaning after it was given up
     * @param failure last failure, in the words of the fault; empty where none is known
     */
    record Entry(long id, String job, ContentRef ref, boolean givenUp, int failures, Instant dueAt, String failure) {
    }

    /** Jobs that failed at least once, those given up first; at most {@code limit}. */
    List<Entry> failed(int limit);

    /** Jobs that wait for their first or next try. */
    int waiting();

    /** Has a failed job tried again now. @return false if it is not there any more */
    boolean retry(long id);

    /** Takes a job away undone. @return what was taken, for {@link #restore}; empty if it is not there any more */
    Optional<Entry> discard(long id);

    /** Puts back what was discarded, as given up. */
    void restore(Entry discarded);
}

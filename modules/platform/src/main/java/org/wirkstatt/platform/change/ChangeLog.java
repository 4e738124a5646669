package org.wirkstatt.platform.change;

import java.util.List;

import org.wirkstatt.platform.content.ContentRef;

/**
 * The changes of the portal in one order that all readers see alike. A position is given only after the commit of the change, by one
 * sequencer, so what is read up to a position is complete: nothing appears below it later, in whatever order writers committed.
 *
 * <p>Only the latest change of each content is kept. A reader that is behind still sees every content that changed since.
 */
public interface ChangeLog {

    /** Changes after {@code position}, in order, at most {@code limit}. */
    List<Change> after(long position, int limit);

    /** Position of the latest change; 0 when nothing ever changed. */
    long end();

    /** Identity of this log: another database has another one, and positions of one mean nothing in the other. */
    String logId();

    /** @param position from 1, rising */
    record Change(long position, ContentRef ref) {
    }
}

package org.wirkstatt.library.bulk;

/** How far an import has come. */
public enum BulkState {
    /** It is being looked at; no material is made. */
    LOOKING,
    /** Somebody has to say whether it shall be taken. */
    LOOKED,
    /** The source cannot be read at all. */
    UNREADABLE,
    RUNNING,
    /** Materials that were made stay; can be gone on with. */
    CANCELLED,
    DONE;

    /** Whether the portal works on it. */
    public boolean isBusy() {
        return this == LOOKING || this == RUNNING;
    }
}

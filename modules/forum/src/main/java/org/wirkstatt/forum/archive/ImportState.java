package org.wirkstatt.forum.archive;

/** How far an import has come. */
public enum ImportState {
    /** The file is being looked at; nothing is written. */
    LOOKING,
    /** Somebody has to say whether it shall be taken over. */
    LOOKED,
    /** The file cannot be taken over at all. */
    UNREADABLE,
    RUNNING,
    /** What was written stays; can be gone on with. */
    CANCELLED,
    DONE,
    UNDOING,
    UNDONE;

    /** Whether the portal works on it. */
    public boolean isBusy() {
        return this == LOOKING || this == RUNNING || this == UNDOING;
    }
}

package org.wirkstatt.forum.knowledge;

/** How it stands with one post of a request. */
public enum Standing {
    /** No answer yet. */
    WAITING,
    /** The text was edited after the question; its author is asked anew. */
    EDITED,
    NAMED, UNNAMED, DECLINED,
    /** Deleted, hidden, moved elsewhere, or without an author who could be asked. */
    GONE,
    /** Not in the draft. */
    LEFT_OUT,
    /** In the draft, and taken back: editors have to take it out. */
    TO_REMOVE,
    /** In the draft, but deleted or hidden since: editors have to look at it. */
    TO_CHECK,
    /** Taken out by editors, or looked at. */
    REMOVED;

    /** Whether the draft waits for this answer. */
    public boolean waits() {
        return this == WAITING || this == EDITED;
    }

    public boolean agrees() {
        return this == NAMED || this == UNNAMED;
    }

    /** Whether editors have something to do before the material is published. */
    public boolean holds() {
        return this == TO_REMOVE || this == TO_CHECK;
    }
}

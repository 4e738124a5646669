package org.wirkstatt.forum.thread;

import java.util.List;

/** What somebody opens a thread for, and what the form asks: the answers become the text of post no. 1. */
public enum ThreadKind {

    /** Somebody wants to know something; can have an accepted answer. */
    QUESTION("text", "situation", "tried"),
    /** What was done in a workshop or project, and how it went. */
    REPORT("text", "worked", "different"),
    /** Material that somebody gives away or lends. */
    OFFER("text", "fits", "how"),
    /** Something that all readers of the board shall know. */
    ANNOUNCEMENT("text", "when"),
    /** Everything else. */
    DISCUSSION("text");

    private final List<String> fields;

    ThreadKind(String... fields) {
        this.fields = List.of(fields);
    }

    /**
     * Keys of what the form asks, in order. The first must be answered and stands without heading; the others are optional and stand below
     * the heading {@code guide.<kind>.<key>} of the bundle.
     */
    public List<String> fields() {
        return fields;
    }
}

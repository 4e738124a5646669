package org.wirkstatt.forum.thread;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody opens a thread for, and what the form asks: the answers become the text of post no. 1. */
public enum ThreadKind {

    /** Somebody wants to know something; can have an accepted answer. */
    QUESTION("frage", "text", "situation", "tried"),
    /** What was done in a workshop or project, and how it went. */
    REPORT("bericht", "text", "worked", "different"),
    /** Material that somebody gives away or lends. */
    OFFER("angebot", "text", "fits", "how"),
    /** Something that all readers of the board shall know. */
    ANNOUNCEMENT("ankuendigung", "text", "when"),
    /** Everything else. */
    DISCUSSION("diskussion", "text");

    private final String slug;
    private final List<String> fields;

    ThreadKind(String slug, String... fields) {
        this.slug = slug;
        this.fields = List.of(fields);
    }

    /** The kind whose form stands at this part of an address; empty for null and for anything else. */
    public static Optional<ThreadKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(k -> k.slug.equals(slug)).findFirst();
    }

    /** Last part of the address of its form. */
    public String slug() {
        return slug;
    }

    /**
     * Keys of what the form asks, in order. The first must be answered and stands without heading; the others are optional and stand below
     * the heading {@code guide.<kind>.<key>} of the bundle.
     */
    public List<String> fields() {
        return fields;
    }
}

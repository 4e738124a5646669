package org.wirkstatt.library.material;

/** What is known about the text of a file. */
public enum FileState {
    /** The text is still being read. */
    RECEIVED,
    /** The text is there. */
    READY,
    /** A good file without text, such as an image. */
    NO_TEXT,
    /** The text cannot be read; the reason stands beside it. */
    UNREADABLE
}

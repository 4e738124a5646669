package org.wirkstatt.platform.file;

/** What is known about the text of a file. */
public enum FileState {
    /** The text is still being read. */
    RECEIVED,
    /** The text is there. */
    READY,
    /** A good file without text, such as an image. */
    NO_TEXT,
    /** The text cannot be read; the reason stands beside it. */
    UNREADABLE;

    /** What is known after the file was read. */
    public static FileState of(TextExtractor.Extraction extraction) {
        return extraction instanceof TextExtractor.Text ? READY : extraction instanceof TextExtractor.NoText ? NO_TEXT : UNREADABLE;
    }
}

package org.wirkstatt.platform.content;

/** A content file that cannot be read, with the place for the person who wrote it. */
public class ContentFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int line;

    /**
     * @param line from 1; 0 where the place is unknown
     * @param reason one sentence in German without the place
     */
    public ContentFormatException(int line, String reason, Throwable cause) {
        super(reason, cause);
        this.line = line;
    }

    public ContentFormatException(int line, String reason) {
        this(line, reason, null);
    }

    /** From 1; 0 where the place is unknown. */
    public int line() {
        return line;
    }
}

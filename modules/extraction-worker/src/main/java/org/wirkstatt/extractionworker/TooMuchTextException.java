package org.wirkstatt.extractionworker;

import org.xml.sax.SAXException;

/** A file with more text than a reader or an index has use for. */
final class TooMuchTextException extends SAXException {

    private static final long serialVersionUID = 1L;

    /** About 2,000 printed pages. */
    static final int MAX_CHARACTERS = 5_000_000;

    TooMuchTextException() {
        super("more than " + MAX_CHARACTERS + " characters of text");
    }
}

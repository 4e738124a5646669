package org.wirkstatt.library.bulk;

/** What became, or would become, of a line. */
public enum Outcome {
    /** Not looked at yet. */
    PENDING,
    /** Looked at; becomes a material. */
    READY,
    TAKEN,
    /** The same file, or the same text, is there already. */
    DUPLICATE,
    REFUSED
}

package org.wirkstatt.selfanalysis.edition;

/** Where an edition stands in its life. */
public enum EditionState {
    /** Imported, seen by those who keep catalogues only; may be replaced or removed. */
    DRAFT,
    /** The one that new runs use; there is one at most. Never changed. */
    CURRENT,
    /** Was current once and stays readable. Never changed. */
    RETIRED
}

package org.wirkstatt.library.material;

/** What the work list of the editors shows. */
public enum WorkFilter {
    ALL,
    /** The planned day of the review has passed. */
    OVERDUE,
    /** A file whose text could not be read. */
    TEXT_PROBLEMS, ARCHIVED
}

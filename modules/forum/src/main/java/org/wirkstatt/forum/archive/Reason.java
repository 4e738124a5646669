package org.wirkstatt.forum.archive;

/** Why an entry, or a whole file, cannot be taken over. */
public enum Reason {
    NO_DATE, BAD_DATE, TOO_LARGE, UNREADABLE, EMPTY, TOO_LONG, MANY_IMAGES, DEEP_QUOTE, NO_ID, NO_TITLE, BAD_ENTRY, BAD_ENCODING,
    /** Of a whole file. */
    NO_ENTRIES, NOT_JSON, OTHER_FORMAT, NO_MAIL_READER
}

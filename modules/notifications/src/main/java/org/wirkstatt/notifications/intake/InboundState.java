package org.wirkstatt.notifications.intake;

/** What became of a mail that arrived. */
public enum InboundState {
    /** Written down, to be worked on. */
    RECEIVED,
    /** Its handler took it. */
    TAKEN,
    /** Not taken; the sender was told why and has the text back. */
    REFUSED,
    /** Not taken, and nobody was told: it may not be from whom it says, or no person wrote it. */
    DROPPED,
    /** Given up after several tries; the sender was told. */
    FAILED
}

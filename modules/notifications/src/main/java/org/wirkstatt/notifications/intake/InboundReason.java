package org.wirkstatt.notifications.intake;

/** Why a mail was not taken. */
public enum InboundReason {
    /** No secret in the address, or one that was never given out. */
    UNKNOWN_ADDRESS(false),
    /** The secret is genuine, the sender address is not that of its account. */
    FORGED(false),
    /** The account is closed or gone. */
    NO_ACCOUNT(false),
    /** Written by a machine: out of office, bounce, mailing list (RFC 3834). */
    AUTOMATIC(false),
    /** No secret in the address, yet an answer to a letter to this person. */
    LOST_ADDRESS(true),
    /** The address is over. */
    OVER(true),
    /** More answers than one person writes. */
    TOO_MANY(true),
    /** Larger than mails may be. */
    TOO_LARGE(true),
    /** More text than an answer may have. */
    TOO_LONG(true),
    /** No words in it, or none that can be read. */
    EMPTY(true),
    /** The handler refused, with a sentence. */
    NOT_TAKEN(true),
    /** A fault of the portal. */
    FAULT(true);

    private final boolean told;

    InboundReason(boolean told) {
        this.told = told;
    }

    /** Whether the sender is told. */
    boolean isTold() {
        return told;
    }
}

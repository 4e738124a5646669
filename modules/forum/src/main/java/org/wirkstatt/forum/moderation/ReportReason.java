package org.wirkstatt.forum.moderation;

/** Why somebody reports a post. */
public enum ReportReason {
    /** Against the rules of the house: insults, mocking, bullying. */
    UNFAIR,
    /** Personal data of somebody who did not agree. */
    PRIVATE,
    /** Advertising, off topic. */
    SPAM,
    /** Against the law. The DSA asks for name and address of who says so (Art. 16(2)(c)). */
    ILLEGAL,
    /** Sexual abuse of children: against the law, and nobody has to say who reports it (Art. 16(2)(c) with Directive 2011/93/EU). */
    CHILD_ABUSE,
    OTHER;

    /** Whether who has no account must say name and e-mail address. */
    public boolean needsName() {
        return this == ILLEGAL;
    }

    /** Whether somebody says that a law is broken. */
    public boolean isAgainstTheLaw() {
        return this == ILLEGAL || this == CHILD_ABUSE;
    }
}

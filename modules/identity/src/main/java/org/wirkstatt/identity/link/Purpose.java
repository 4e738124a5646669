package org.wirkstatt.identity.link;

import java.time.Duration;

/** What a link in a letter does, and how long it holds. */
public enum Purpose {

    /** Confirms the address of a request for an account. */
    CONFIRM(Duration.ofDays(3)),
    /** Sets a new password. */
    RESET(Duration.ofHours(1)),
    /** Lets the account leave the address that the letter went to. */
    ADDRESS_OLD(Duration.ofDays(2)),
    /** Lets the account move to the address that the letter went to. */
    ADDRESS_NEW(Duration.ofDays(2));

    private final Duration holds;

    Purpose(Duration holds) {
        this.holds = holds;
    }

    public Duration holds() {
        return holds;
    }
}

package org.wirkstatt.identity.account;

/** Where an account stands in its life. Only {@link #OPEN} accounts can sign in. */
public enum AccountState {

    /** Asked for; the address is not confirmed yet. */
    UNCONFIRMED,
    /** The address is confirmed and a password chosen; somebody of the region or the programme team has to approve. */
    AWAITING_APPROVAL,
    OPEN,
    /** Refused, or shut by the programme team; can be opened again. */
    CLOSED
}

package org.wirkstatt.identity.session;

/** How somebody proved who they are. */
public enum Proof {

    PASSWORD(false), PASSWORD_AND_CODE(true),
    /** A passkey with user verification: something one has, and something one knows or is. */
    PASSKEY(true),
    /** Another provider vouches. */
    IDENTITY_PROVIDER(false),
    /** By a link in a letter that set a new password. */
    LINK(false);

    private final boolean twoFactors;

    Proof(boolean twoFactors) {
        this.twoFactors = twoFactors;
    }

    /** Whether no code is asked for after it. */
    public boolean hasTwoFactors() {
        return twoFactors;
    }
}

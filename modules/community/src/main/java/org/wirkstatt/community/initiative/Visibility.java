package org.wirkstatt.community.initiative;

import java.util.Set;

import org.wirkstatt.platform.identity.Audience;

/** Who may read something of an initiative. */
public enum Visibility {
    /** Everybody. */
    PUBLIC(Audience.PUBLIC),
    /** Everybody who signed in. */
    MEMBERS(Audience.MEMBERS);

    private final Audience audience;

    Visibility(Audience audience) {
        this.audience = audience;
    }

    public Set<Audience> audiences() {
        return Set.of(audience);
    }

    /** Whether whoever may read {@code other} may read this too. */
    public boolean coversReadersOf(Visibility other) {
        return this == PUBLIC || other == MEMBERS;
    }
}

package org.wirkstatt.library.vocabulary;

import org.wirkstatt.platform.identity.Audience;

/** Who may read a material. */
public enum Visibility implements Term {
    PUBLIC(Audience.PUBLIC), MEMBERS(Audience.MEMBERS);

    private final Audience audience;

    Visibility(Audience audience) {
        this.audience = audience;
    }

    public Audience audience() {
        return audience;
    }
}

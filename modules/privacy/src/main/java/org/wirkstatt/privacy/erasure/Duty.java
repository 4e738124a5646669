package org.wirkstatt.privacy.erasure;

/**
 * Something that nobody would do any more without this person.
 *
 * @param kind which duty
 * @param place name of the region; empty for the whole portal
 * @param path where to hand it over, inside the portal
 */
public record Duty(Kind kind, String place, String path) {

    /** The role of which the person is the last. */
    public enum Kind {
        /** Warned about: nobody would coordinate the region. */
        COORDINATOR,
        /** Must be handed over first: nobody could run the portal or appoint somebody. */
        ADMINISTRATOR
    }

    /** Whether the person must hand over first. */
    public boolean isInTheWay() {
        return kind == Kind.ADMINISTRATOR;
    }
}

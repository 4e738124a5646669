package org.wirkstatt.community.profile;

/** How far a field of a profile is shown. Each circle holds the ones before it. */
public enum Reach {
    /** Only the person. */
    ME,
    /** Members who coordinate, or belong to an initiative of, one of the person's regions. */
    REGION,
    /** Everybody who signed in. */
    MEMBERS,
    /** Everybody. */
    PUBLIC;

    /** Whether {@code viewer} is in this circle. */
    public boolean admits(Viewer viewer) {
        return switch (viewer) {
            case SELF -> true;
            case SAME_REGION -> this != ME;
            case MEMBER -> this == MEMBERS || this == PUBLIC;
            case VISITOR -> this == PUBLIC;
        };
    }
}

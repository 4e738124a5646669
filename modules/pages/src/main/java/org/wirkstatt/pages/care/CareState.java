package org.wirkstatt.pages.care;

/** What was last answered about a thing. */
public enum CareState {
    /** Nothing is to be done before the day on which it is due. */
    FINE,
    /** It is known to need work; nobody is asked again until it was confirmed. */
    NEEDS_WORK,
    /** Who looks after it wants somebody else to. */
    HAND_OVER
}

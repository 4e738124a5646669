package org.wirkstatt.selfanalysis.action;

import java.util.Arrays;
import java.util.Optional;

/** How far an action is. */
public enum ActionState {
    OPEN, IN_PROGRESS, DONE,
    /** Given up, with the reason in its note. */
    DROPPED;

    /** The one of this name; empty for null and for anything else. */
    public static Optional<ActionState> of(String name) {
        return Arrays.stream(values()).filter(state -> state.name().equals(name)).findFirst();
    }

    /** Whether something is still to be done. */
    public boolean isRunning() {
        return this == OPEN || this == IN_PROGRESS;
    }
}

package org.wirkstatt.selfanalysis.action;

/** How far an action is. */
public enum ActionState {
    OPEN, IN_PROGRESS, DONE,
    /** Given up, with the reason in its note. */
    DROPPED;

    /** Whether something is still to be done. */
    public boolean isRunning() {
        return this == OPEN || this == IN_PROGRESS;
    }
}

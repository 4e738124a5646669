package org.wirkstatt.forum.moderation;

/** What moderation does. */
public enum Action {
    HIDE_POST, SHOW_POST, EDIT_POST, HIDE_THREAD, SHOW_THREAD, LOCK, UNLOCK, MOVE, SPLIT, MERGE,
    /** A report was looked at, nothing is to be done. */
    DISMISS;

    /** Whether it limits what somebody wrote, so that the person is owed a statement of reasons (DSA Art. 17(1)). */
    public boolean isRestriction() {
        return this == HIDE_POST || this == EDIT_POST || this == HIDE_THREAD || this == LOCK;
    }

    /** Whether it is about one post rather than a thread. */
    public boolean isAboutPost() {
        return this == HIDE_POST || this == SHOW_POST || this == EDIT_POST || this == DISMISS;
    }
}

package org.wirkstatt.notifications.mail;

/** Where a letter is. */
public enum MailState {
    /** Waits for its time. */
    QUEUED,
    /** A worker holds it; if the worker died, it is taken up again when the claim ends. */
    SENDING,
    /** Accepted by the mail server, or written into the folder. The text is gone. */
    SENT,
    /** Will not be tried again by itself: refused, or given up. */
    FAILED,
    /** An administrator decided that it shall not leave. The text is gone. */
    DISCARDED
}

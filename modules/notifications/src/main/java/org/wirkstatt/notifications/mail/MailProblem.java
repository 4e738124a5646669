package org.wirkstatt.notifications.mail;

/** Why a letter did not leave. */
public enum MailProblem {
    /** The server does not answer, or broke off. */
    UNREACHABLE,
    /** The server does not accept user and password, or wants some. */
    LOGIN,
    /** No encrypted connection as configured. */
    TLS,
    /** The server said 'later' (4xx, RFC 5321 section 4.2.1). */
    TEMPORARY,
    /** The server refused this letter for good (5xx). */
    REFUSED,
    /** The address or the letter cannot be written as a mail at all. */
    INVALID,
    /** The folder for letters cannot be written. */
    FOLDER,
    /** Tried for five days. */
    GIVEN_UP;

    /** Whether trying again cannot help. */
    public boolean isPermanent() {
        return this == REFUSED || this == INVALID || this == GIVEN_UP;
    }

    /** Whether other letters would meet the same problem now. */
    public boolean isOfServer() {
        return this == UNREACHABLE || this == LOGIN || this == TLS || this == FOLDER;
    }
}

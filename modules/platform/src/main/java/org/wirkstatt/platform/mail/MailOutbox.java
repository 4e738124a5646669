package org.wirkstatt.platform.mail;

/**
 * Sends letters: queued in the transaction of the caller, so that a letter leaves exactly if the change behind it was committed; tried
 * again while the mail server does not answer, with growing waits, for five days. A letter that was accepted is not sent again; only if the
 * portal dies between the server's yes and the note of it, the letter goes once more under the same Message-ID (decision on mail delivery).
 */
public interface MailOutbox {

    /** @throws IllegalStateException without a running transaction */
    void send(Mail mail);
}

package org.wirkstatt.platform.mail;

/**
 * Sends letters: queued in the transaction of the caller, so that a letter leaves exactly if the change behind it was committed; tried
 * again while the mail server does not answer; never twice.
 */
public interface MailOutbox {

    /** @throws IllegalStateException without a running transaction */
    void send(Mail mail);
}

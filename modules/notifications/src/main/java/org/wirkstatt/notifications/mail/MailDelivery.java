package org.wirkstatt.notifications.mail;

import jakarta.mail.internet.MimeMessage;

/** A way out: the mail server or the folder. */
interface MailDelivery {

    /**
     * Hands a mail over; when this returns, it is accepted.
     *
     * @param key names the mail, the same in each attempt
     * @throws MailNotSentException if it was not, as far as one can know
     */
    void deliver(MimeMessage mail, String key) throws MailNotSentException;
}

package org.wirkstatt.notifications.intake;

import org.wirkstatt.platform.mail.MailReader;

/** The reader of mails that the portal has, for tests of those who use it. */
public final class RealMails {

    private RealMails() {
    }

    public static MailReader reader() {
        return new ForeignMails();
    }
}

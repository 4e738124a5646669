package org.wirkstatt.notifications;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.notifications.mail.MailWorker;
import org.wirkstatt.notifications.notice.NoticeMailer;
import org.wirkstatt.platform.change.ChangeFollower;

/**
 * Keeps the workers going. Waits for the first call as a follower: from then on the tables are there. An exception ends one beat, never the
 * beating; the same one is logged once.
 */
@ApplicationScoped
class Beat implements ChangeFollower {

    private static final Logger LOG = System.getLogger(Beat.class.getName());

    @Inject
    NoticeMailer notices;
    @Inject
    MailWorker mails;

    private volatile boolean ready;
    private String latestFailure = "";

    @Override
    public void follow() {
        ready = true;
    }

    /** To be called every two seconds, by one thread. */
    void beat() {
        if (!ready) {
            return;
        }
        try {
            notices.work();
            mails.work();
            latestFailure = "";
        } catch (RuntimeException e) {
            if (!latestFailure.equals(e.toString())) {
                LOG.log(Level.ERROR, "letters and notices wait; they are tried again", e);
            }
            latestFailure = e.toString();
        }
    }
}

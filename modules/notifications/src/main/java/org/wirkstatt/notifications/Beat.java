package org.wirkstatt.notifications;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.notifications.mail.MailWorker;
import org.wirkstatt.notifications.notice.NoticeMailer;
import org.wirkstatt.platform.change.RecurringWork;

/** Keeps the workers going: a letter leaves within two seconds of the commit. */
@ApplicationScoped
class Beat implements RecurringWork {

    @Inject
    NoticeMailer notices;
    @Inject
    MailWorker mails;

    @Override
    public String name() {
        return "letters and notices";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        notices.work();
        mails.work();
    }
}

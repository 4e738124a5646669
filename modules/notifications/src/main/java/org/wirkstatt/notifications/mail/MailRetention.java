package org.wirkstatt.notifications.mail;

import java.time.Instant;
import java.time.Period;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.privacy.RetentionRule;

/** Letters that left, failed or were discarded go after 30 days, with their file in the folder. */
@ApplicationScoped
class MailRetention implements RetentionRule {

    private static final int BATCH = 500;

    @Inject
    MailRepository mails;
    @Inject
    FolderDelivery folder;

    @Override
    public String module() {
        return "notifications";
    }

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public String purpose() {
        return "mail";
    }

    @Override
    public Period period() {
        return Period.ofDays(30);
    }

    @Override
    public long due(Instant before) {
        return mails.countEndedBefore(before);
    }

    @Override
    public long apply(Instant before) {
        List<QueuedMail> old = mails.endedBefore(before, BATCH);
        old.forEach(mail -> {
            folder.remove(mail.messageKey());
            mails.remove(mail);
        });
        return old.size();
    }
}

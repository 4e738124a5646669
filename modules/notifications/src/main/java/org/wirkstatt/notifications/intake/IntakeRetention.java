package org.wirkstatt.notifications.intake;

import java.time.Instant;
import java.time.Period;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.privacy.RetentionRule;

/** Mails that arrived go 30 days after they were taken or refused, as they came and all that is noted of them. */
@ApplicationScoped
class IntakeRetention implements RetentionRule {

    private static final int BATCH = 500;

    @Inject
    InboundRepository mails;
    @Inject
    FileStore files;

    @Override
    public String module() {
        return "notifications";
    }

    @Override
    public String id() {
        return "inbound";
    }

    @Override
    public String purpose() {
        return "answers";
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
        List<InboundMail> old = mails.endedBefore(before, BATCH);
        old.forEach(mail -> {
            mail.forgetFile().ifPresent(files::forget);
            mails.remove(mail);
        });
        return old.size();
    }
}

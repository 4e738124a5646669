package org.wirkstatt.notifications.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.notifications.reply.ReplySettings;
import org.wirkstatt.platform.change.RecurringWork;

/** Looks for mail and works on it, on each node: who writes a mail down first has it. */
@ApplicationScoped
class IntakePulse implements RecurringWork {

    @Inject
    IntakeSettings settings;
    @Inject
    ReplySettings addresses;
    @Inject
    ImapIntake imap;
    @Inject
    SmtpIntake smtp;
    @Inject
    IntakeWorker worker;
    @Inject
    Clock clock;

    private Instant lookAt = Instant.MIN;

    @Override
    public String name() {
        return "answers by mail";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void run() {
        if (addresses.isOn()) {
            if (settings.isSmtp()) {
                smtp.open();
            }
            if (settings.isImap() && !clock.instant().isBefore(lookAt)) {
                imap.poll();
                lookAt = clock.instant().plus(settings.poll());
            }
        }
        worker.work();
    }
}

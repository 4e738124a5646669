package org.wirkstatt.kernel.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.RecurringWork;

/** Keeps the chain going; once a day and at the start it is anchored. */
@ApplicationScoped
public class AuditKeeping implements RecurringWork {

    @Inject
    AuditChain chain;
    @Inject
    AuditAnchors anchors;
    @Inject
    Clock clock;

    private LocalDate anchored = LocalDate.MIN;

    @Override
    public String name() {
        return "audit log";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        AuditAnchors.Anchor last = chain.takeIn();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(anchored)) {
            anchors.keep(last, now);
            anchored = today;
        }
    }
}

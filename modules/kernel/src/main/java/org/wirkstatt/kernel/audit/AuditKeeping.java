package org.wirkstatt.kernel.audit;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps the chain going; once a day and at the start it is anchored. */
@ApplicationScoped
public class AuditKeeping {

    private static final System.Logger LOG = System.getLogger(AuditKeeping.class.getName());

    @Inject
    AuditChain chain;
    @Inject
    AuditAnchors anchors;
    @Inject
    Clock clock;

    private LocalDate anchored = LocalDate.MIN;
    private String latestFailure = "";

    /** To be called every few seconds, never by two threads at once. An exception would end the calls for good; the same one is logged once. */
    public void tick() {
        try {
            keep();
            latestFailure = "";
        } catch (RuntimeException e) {
            if (!latestFailure.equals(e.toString())) {
                LOG.log(Level.ERROR, "the audit log cannot be kept; it is tried again", e);
            }
            latestFailure = e.toString();
        }
    }

    private void keep() {
        AuditAnchors.Anchor last = chain.takeIn();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(anchored)) {
            anchors.keep(last, now);
            anchored = today;
        }
    }
}

package org.wirkstatt.administration;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.audit.AuditTrail;
import org.wirkstatt.platform.change.Background;
import org.wirkstatt.platform.identity.CurrentUser;

/** Checks the chain of the audit log in the background, one check at a time; the last result stays until the next start of the portal. */
@ApplicationScoped
public class ChainCheck {

    private static final System.Logger LOG = System.getLogger(ChainCheck.class.getName());

    @Inject
    AuditTrail trail;
    @Inject
    AuditLog log;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;
    @Inject
    Background executor;

    private final AtomicBoolean running = new AtomicBoolean();
    private volatile long done;
    private volatile Result last;

    /** @param failed the check itself could not be done, such as without database */
    public record Result(Instant at, Optional<AuditTrail.Check> check, boolean failed) {
    }

    /** @param done entries that are checked, while a check runs */
    public record State(boolean running, long done, Optional<Result> last) {
    }

    /** Begins a check unless one runs. @throws org.wirkstatt.platform.error.NotAllowedException for all but administrators */
    public void start() {
        user.require(AdministrationModule.AUDIT);
        if (running.compareAndSet(false, true)) {
            done = 0;
            log.record("administration", "auditChecked", Optional.empty());
            executor.execute(this::run);
        }
    }

    private void run() {
        try {
            AuditTrail.Check check = trail.check(entries -> done = entries);
            check.breach().ifPresent(breach -> LOG.log(Level.ERROR, "the chain of the audit log is broken: " + breach));
            last = new Result(clock.instant(), Optional.of(check), false);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the audit log could not be checked", e);
            last = new Result(clock.instant(), Optional.empty(), true);
        } finally {
            running.set(false);
        }
    }

    public State state() {
        user.require(AdministrationModule.AUDIT);
        return new State(running.get(), done, Optional.ofNullable(last));
    }
}

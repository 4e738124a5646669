package org.wirkstatt.privacy.erasure;

import java.lang.System.Logger.Level;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.RecurringWork;
import org.wirkstatt.platform.change.StartWork;

/**
 * At each start, before the portal opens: erases again who was erased and is back, because an older backup was restored. What fails then is tried again
 * while the portal runs.
 */
@ApplicationScoped
class RestoredBackup implements RecurringWork, StartWork {

    private static final System.Logger LOG = System.getLogger(RestoredBackup.class.getName());

    @Inject
    ErasedAccounts erased;
    @Inject
    ErasureWork work;
    private boolean done;

    @Override
    public String name() {
        return "privacy.restoredBackup";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        if (done) {
            return;
        }
        long again = erased.list().stream().filter(work::eraseAgain).count();
        done = true;
        if (again > 0) {
            LOG.log(Level.WARNING, "A backup was restored: {0} accounts that had been erased since are erased again", again);
        }
    }
}

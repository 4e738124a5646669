package org.wirkstatt.privacy.retention;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.RecurringWork;
import org.wirkstatt.privacy.erasure.ErasureWork;

/** Carries out erasures whose day has come, and each line of the retention table once a day. What fails is tried again; the others go on. */
@ApplicationScoped
class DailyWork implements RecurringWork {

    private static final System.Logger LOG = System.getLogger(DailyWork.class.getName());

    @Inject
    ErasureWork erasures;
    @Inject
    RetentionService retention;

    private final Set<String> failures = new HashSet<>();

    @Override
    public String name() {
        return "erasures and retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        attempt("erasures", () -> erasures.due().forEach(id -> attempt("erasure " + id, () -> erasures.carryOut(id))));
        attempt("retention", () -> retention.notRunToday().forEach(rule -> attempt("retention rule " + rule, () -> retention.run(rule))));
    }

    private void attempt(String what, Runnable work) {
        try {
            work.run();
            failures.remove(what);
        } catch (RuntimeException e) {
            if (failures.add(what)) {
                LOG.log(Level.ERROR, what + " failed, nothing of it was done; it is tried again", e);
            }
        }
    }
}

package org.wirkstatt.privacy.retention;

import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.wirkstatt.privacy.erasure.ErasureWork;

/** Carries out erasures whose day has come, and each line of the retention table once a day. What fails is tried again; the others go on. */
@WebListener
public class DailyWork implements ServletContextListener {

    private static final System.Logger LOG = System.getLogger(DailyWork.class.getName());
    private static final int SECONDS = 20;

    @Inject
    ErasureWork erasures;
    @Inject
    RetentionService retention;
    @Resource
    ManagedScheduledExecutorService executor;

    private final Set<String> failures = new HashSet<>();
    private ScheduledFuture<?> beats;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        beats = executor.scheduleWithFixedDelay(this::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (beats != null) {
            beats.cancel(false);
        }
    }

    /** An exception would end the beats for good. */
    void beat() {
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

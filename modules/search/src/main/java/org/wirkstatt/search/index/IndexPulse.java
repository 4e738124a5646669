package org.wirkstatt.search.index;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Beats while the portal runs: changes wake the follower by themselves, but a request to rebuild that lies in the folder and a commit that
 * waits have no other alarm.
 */
@WebListener
public class IndexPulse implements ServletContextListener {

    private static final Logger LOG = System.getLogger(IndexPulse.class.getName());
    private static final long SECONDS = 1;

    @Inject IndexFollower follower;
    @Resource ManagedScheduledExecutorService executor;
    private ScheduledFuture<?> beats;
    private String latestFailure = "";

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

    /** An exception would end the beats for good; the same one is logged once. */
    private void beat() {
        try {
            follower.pulse();
            latestFailure = "";
        } catch (RuntimeException e) {
            if (!latestFailure.equals(e.toString())) {
                LOG.log(Level.ERROR, "the search index cannot be kept; it is tried again", e);
            }
            latestFailure = e.toString();
        }
    }
}

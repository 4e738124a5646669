package org.wirkstatt.notifications;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Beats while the portal runs: a letter leaves within two seconds of the commit. */
@WebListener
public class Pulse implements ServletContextListener {

    private static final long SECONDS = 2;

    @Inject
    Beat beat;
    @Resource
    ManagedScheduledExecutorService executor;
    private ScheduledFuture<?> beats;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        beats = executor.scheduleWithFixedDelay(beat::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (beats != null) {
            beats.cancel(false);
        }
    }
}

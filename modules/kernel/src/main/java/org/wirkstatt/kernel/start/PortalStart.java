package org.wirkstatt.kernel.start;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.archive.LeftTables;
import org.wirkstatt.kernel.change.ChangeDelivery;
import org.wirkstatt.kernel.content.ContentImport;
import org.wirkstatt.kernel.fence.BackgroundCalls;
import org.wirkstatt.kernel.module.OffModules;
import org.wirkstatt.kernel.persistence.Migrations;
import org.wirkstatt.platform.change.StartWork;

/**
 * Starts the portal in one order: tables, delivery of changes and jobs, what must come before the first request, first import, recurring
 * work. Only then does {@code /health/ready} say so. An enterprise bean, as Payara gives resources to it at start, but not to beans that
 * observe {@code Startup}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class PortalStart {

    private static final System.Logger LOG = System.getLogger(PortalStart.class.getName());
    private static final Duration POLL = Duration.ofSeconds(2);

    @Inject
    private PortalThreads threads;
    @Inject
    private Migrations migrations;
    @Inject
    private LeftTables leftTables;
    @Inject
    private OffModules off;
    @Inject
    private BackgroundCalls calls;
    @Inject
    private ChangeDelivery delivery;
    @Inject
    private ContentImport contentImport;
    @Inject
    private RecurringWorks works;
    @Inject
    @Any
    private Instance<StartWork> startWorks;

    private Future<?> polling;

    @PostConstruct
    void start() {
        migrations.run();
        leftTables.atStart();
        off.run();
        delivery.start(threads);
        calls.on(startWorks).forEach(PortalStart::attempt);
        polling = threads.repeat(delivery::tick, POLL, POLL);
        threads.execute(contentImport::runOnce);
        works.start(threads);
        LOG.log(Level.INFO, "Portal started");
    }

    private static void attempt(StartWork work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Work at the start failed", e);
        }
    }

    @PreDestroy
    void stop() {
        if (polling != null) {
            polling.cancel(false);
            works.stop();
            delivery.stop();
        }
    }
}

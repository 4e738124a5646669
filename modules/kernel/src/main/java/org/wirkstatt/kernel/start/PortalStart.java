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
import jakarta.inject.Inject;
import org.wirkstatt.kernel.archive.LeftTables;
import org.wirkstatt.kernel.change.ChangeDelivery;
import org.wirkstatt.kernel.content.ContentImport;
import org.wirkstatt.kernel.module.OffModules;
import org.wirkstatt.kernel.persistence.Migrations;

/**
 * Starts the portal in one order: tables, trial of the modules with what must come before the first request, delivery of changes and jobs,
 * first import, recurring work. Only then does {@code /health/ready} say so. An enterprise bean, as Payara gives resources to it at start,
 * but not to beans that observe {@code Startup}.
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
    private ChangeDelivery delivery;
    @Inject
    private ContentImport contentImport;
    @Inject
    private RecurringWorks works;
    @Inject
    private StartTrial trial;
    @Inject
    private UnfitReport report;

    private Future<?> polling;

    @PostConstruct
    void start() {
        report.clear();
        report.endStartFor(migrations.run().stream().map(UnfitModule::of).toList());
        leftTables.atStart();
        off.run();
        report.endStartFor(trial.run());
        delivery.start(threads);
        polling = threads.repeat(delivery::tick, POLL, POLL);
        threads.execute(contentImport::runOnce);
        works.start(threads);
        LOG.log(Level.INFO, "Portal started");
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

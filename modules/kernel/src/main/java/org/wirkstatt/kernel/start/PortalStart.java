package org.wirkstatt.kernel.start;

import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.audit.AuditKeeping;
import org.wirkstatt.kernel.change.ChangeDelivery;
import org.wirkstatt.kernel.content.ContentImport;
import org.wirkstatt.kernel.file.FileSweeper;
import org.wirkstatt.kernel.persistence.EmbeddedSpace;
import org.wirkstatt.kernel.persistence.Migrations;

/**
 * Starts the portal in one order: tables, delivery of changes and jobs, first import. Only then does {@code /health/ready} say so. An
 * enterprise bean, as Payara gives resources to it at start, but not to beans that observe {@code Startup}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class PortalStart {

    private static final System.Logger LOG = System.getLogger(PortalStart.class.getName());
    private static final int POLL_SECONDS = 2;
    private static final int RECLAIM_SECONDS = 15;
    private static final int FIRST_SWEEP_MINUTES = 10;
    private static final int SWEEP_MINUTES = 6 * 60;

    @Resource
    private ManagedExecutorService executor;
    @Resource
    private ManagedScheduledExecutorService scheduler;
    @Inject
    private Migrations migrations;
    @Inject
    private ChangeDelivery delivery;
    @Inject
    private ContentImport contentImport;
    @Inject
    private FileSweeper sweeper;
    @Inject
    private AuditKeeping audit;
    @Inject
    private EmbeddedSpace space;

    private ScheduledFuture<?> polling;
    private ScheduledFuture<?> sweeping;
    private ScheduledFuture<?> importing;
    private ScheduledFuture<?> auditing;
    private ScheduledFuture<?> reclaiming;

    @PostConstruct
    void start() {
        migrations.run();
        delivery.start(executor);
        polling = scheduler.scheduleWithFixedDelay(delivery::tick, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        sweeping = scheduler.scheduleWithFixedDelay(sweeper::sweep, FIRST_SWEEP_MINUTES, SWEEP_MINUTES, TimeUnit.MINUTES);
        reclaiming = scheduler.scheduleWithFixedDelay(space::reclaim, RECLAIM_SECONDS, RECLAIM_SECONDS, TimeUnit.SECONDS);
        executor.execute(contentImport::runOnce);
        importing = scheduler.scheduleWithFixedDelay(contentImport::runIfRequested, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        auditing = scheduler.scheduleWithFixedDelay(audit::tick, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        LOG.log(Level.INFO, "Portal started");
    }

    @PreDestroy
    void stop() {
        if (polling != null) {
            polling.cancel(false);
            sweeping.cancel(true);
            importing.cancel(false);
            auditing.cancel(false);
            reclaiming.cancel(false);
            delivery.stop();
        }
    }
}

package org.wirkstatt.administration;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.change.JobQueue;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.operation.StateContributor;
import org.wirkstatt.platform.operation.StateLine;

/** How the portal is: what its parts say of themselves, health checks, versions, jobs that failed. */
@ApplicationScoped
public class SystemState {

    private static final System.Logger LOG = System.getLogger(SystemState.class.getName());
    private static final int MOST_JOBS = 100;
    private static final Duration OLD_BACKUP = Duration.ofDays(7);
    private static final String MODULE = "administration";

    @Inject
    @Any
    Instance<StateContributor> contributors;
    @Inject
    @Any
    Instance<HealthCheck> checks;
    @Inject
    JobQueue jobs;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;
    @Inject
    @ConfigProperty(name = "wirkstatt.data-dir", defaultValue = "data")
    String dataDir;

    /** @param data what the check tells, such as {@code done=3} */
    public record Health(String name, boolean up, String data) {
    }

    /** What needs somebody first. @throws org.wirkstatt.platform.error.NotAllowedException for all but administrators */
    public List<StateLine> lines() {
        user.require(AdministrationModule.OPERATE);
        List<StateLine> lines = new ArrayList<>();
        contributors.forEach(contributor -> {
            try {
                lines.addAll(contributor.state());
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "the state of a part is not known", e);
                lines.add(StateLine.of(MODULE, "unknown", StateLine.Level.BAD, e.getClass().getSimpleName()));
            }
        });
        lines.add(backup());
        lines.add(memory());
        lines.sort(Comparator.comparing(StateLine::level).reversed());
        return lines;
    }

    /** Whoever makes the backup touches the file {@code last-backup} in the data directory; see docs/operation.md. */
    private StateLine backup() {
        Path mark = Path.of(dataDir, "last-backup");
        try {
            if (!Files.exists(mark)) {
                return StateLine.of(MODULE, "noBackup", StateLine.Level.NOTICE);
            }
            Instant at = Files.getLastModifiedTime(mark).toInstant();
            long days = Duration.between(at, clock.instant()).toDays();
            return StateLine.of(MODULE, "backup", days > OLD_BACKUP.toDays() ? StateLine.Level.NOTICE : StateLine.Level.GOOD, days);
        } catch (IOException e) {
            return StateLine.of(MODULE, "noBackup", StateLine.Level.NOTICE);
        }
    }

    private static StateLine memory() {
        Runtime runtime = Runtime.getRuntime();
        long mib = 1L << 20;
        return StateLine.of(MODULE, "memory", StateLine.Level.GOOD, (runtime.totalMemory() - runtime.freeMemory()) / mib, runtime.maxMemory() / mib);
    }

    /** The checks behind {@code /health}. */
    public List<Health> health() {
        user.require(AdministrationModule.OPERATE);
        return checks.stream().map(SystemState::ask).sorted(Comparator.comparing(Health::name)).toList();
    }

    private static Health ask(HealthCheck check) {
        try {
            HealthCheckResponse answer = check.call();
            return new Health(answer.getName(), answer.getStatus() == HealthCheckResponse.Status.UP, answer.getData().map(Object::toString).orElse(""));
        } catch (RuntimeException e) {
            return new Health(check.getClass().getSimpleName(), false, e.getClass().getSimpleName());
        }
    }

    /** Versions of what the portal runs on. */
    public List<String> versions(String server) {
        user.require(AdministrationModule.OPERATE);
        return Stream.of("Wirkstatt " + Optional.ofNullable(getClass().getPackage().getImplementationVersion()).orElse("1.0.0-SNAPSHOT"), server,
                "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", " + System.getProperty("os.arch")).toList();
    }

    public Instant startedAt() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    /** Jobs that failed, at most 100. */
    public List<JobQueue.Entry> failedJobs() {
        user.require(AdministrationModule.OPERATE);
        return jobs.failed(MOST_JOBS);
    }

    /** @return false if the job is gone meanwhile */
    public boolean retry(long job) {
        user.require(AdministrationModule.OPERATE);
        audit.record(MODULE, "jobRetried", Optional.empty(), String.valueOf(job));
        return jobs.retry(job);
    }

    /** @return what to give to {@link #restore}; empty if the job is gone meanwhile */
    public Optional<JobQueue.Entry> discard(long job) {
        user.require(AdministrationModule.OPERATE);
        Optional<JobQueue.Entry> gone = jobs.discard(job);
        gone.ifPresent(entry -> audit.record(MODULE, "jobDiscarded", Optional.empty(), entry.job(), entry.ref().toString()));
        return gone;
    }

    public void restore(JobQueue.Entry discarded) {
        user.require(AdministrationModule.OPERATE);
        jobs.restore(discarded);
        audit.record(MODULE, "jobRestored", Optional.empty(), discarded.job(), discarded.ref().toString());
    }
}

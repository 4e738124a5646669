package org.wirkstatt.kernel.change;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.platform.change.Job;

/**
 * Runs due jobs, as many at once as there are processors, and one more: jobs of one name, such as the files of a large import, leave the last
 * thread to others. A job is claimed for {@link #CLAIM}, and the claim is renewed while this node lives, so a job of a node
 * that died is taken up by another one, or by the next start, after that time.
 */
final class JobRunner {

    static final Duration CLAIM = Duration.ofMinutes(2);
    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());
    private static final int THREADS = Math.max(2, Math.min(Runtime.getRuntime().availableProcessors(), 4)) + 1;
    /** A job that runs longer gets a worker beside it, and no other of its name is begun. */
    static final Duration LONG = Duration.ofMinutes(10);
    private static final int MOST_THREADS = THREADS + 4;
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(25));

    private final Database database;
    private final Clock clock;
    private final Map<String, Job> jobs = new TreeMap<>();
    private final List<OneAtATime> workers;
    private final Executor executor;
    private final Predicate<Object> on;
    private final Map<Long, Begun> begun = new ConcurrentHashMap<>();
    private final String node = UUID.randomUUID().toString();
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean stopped;

    private record Begun(String name, Instant at) {
    }

    /** @param on whether a job is to be run now; orders for others wait */
    JobRunner(Database database, Iterable<Job> jobs, Executor executor, Clock clock, Predicate<Object> on) {
        this.executor = executor;
        this.on = on;
        this.database = database;
        this.clock = clock;
        jobs.forEach(job -> this.jobs.put(job.name(), job));
        this.workers = Stream.generate(() -> new OneAtATime(executor, this::drain)).limit(THREADS)
                .collect(Collectors.toCollection(CopyOnWriteArrayList::new));
    }

    /** Has due jobs taken up now. */
    void wake() {
        workers.forEach(OneAtATime::request);
    }

    /** Keeps what runs here claimed and takes up what became due. To be asked every few seconds. */
    void tick() {
        if (running.get() > 0) {
            database.transact(connection -> {
                JobRepository.renew(connection, node, clock.instant().plus(CLAIM));
                return null;
            });
        }
        if (workers.size() < Math.min(MOST_THREADS, THREADS + hanging().size())) {
            workers.add(new OneAtATime(executor, this::drain));
        }
        wake();
    }

    /** Names of jobs that run for long, once for each run. */
    private List<String> hanging() {
        Instant limit = clock.instant().minus(LONG);
        return begun.values().stream().filter(job -> job.at.isBefore(limit)).map(Begun::name).toList();
    }

    /** Names of jobs that may be begun now. */
    private List<String> wanted() {
        List<String> hanging = hanging();
        Map<String, Long> now = begun.values().stream().collect(Collectors.groupingBy(Begun::name, Collectors.counting()));
        return jobs.entrySet().stream().filter(job -> !hanging.contains(job.getKey()) && now.getOrDefault(job.getKey(), 0L) < THREADS - 1 && on.test(job.getValue()))
                .map(Map.Entry::getKey).toList();
    }

    void stop(Duration limit) throws InterruptedException {
        stopped = true;
        for (OneAtATime worker : workers) {
            if (!worker.stop(limit)) {
                LOG.log(Level.WARNING, "A job did not end in time; it is run again after the next start");
            }
        }
    }

    boolean awaitIdle(long seconds) throws InterruptedException {
        boolean idle = true;
        for (OneAtATime worker : workers) {
            idle &= worker.awaitIdle(seconds);
        }
        return idle;
    }

    private void drain() {
        try {
            while (!stopped && runNext()) {
                // one after the other until nothing is due
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Jobs wait for the database: " + e.getMessage());
        }
    }

    /** Claims one due job and runs it. @return false if none is due */
    boolean runNext() {
        running.incrementAndGet();
        try {
            Optional<JobRepository.Claimed> claimed = claim();
            claimed.ifPresent(this::run);
            return claimed.isPresent();
        } finally {
            running.decrementAndGet();
        }
    }

    /** One thread at a time: what is wanted depends on what the others have begun. */
    private synchronized Optional<JobRepository.Claimed> claim() {
        Instant now = clock.instant();
        Optional<JobRepository.Claimed> claimed = database.transact(connection -> JobRepository.claim(connection, wanted(), node, now, now.plus(CLAIM)));
        claimed.ifPresent(job -> begun.put(job.id(), new Begun(job.name(), now)));
        return claimed;
    }

    private void run(JobRepository.Claimed claimed) {
        try {
            jobs.get(claimed.name()).run(claimed.ref());
        } catch (RuntimeException | Error e) {
            failed(claimed, e);
            return;
        } finally {
            begun.remove(claimed.id());
        }
        database.transact(connection -> {
            JobRepository.done(connection, claimed.id());
            return null;
        });
    }

    /** The one place where whatever a job throws ends. */
    private void failed(JobRepository.Claimed claimed, Throwable e) {
        Optional<Duration> wait = claimed.failures() < WAITS.size() ? Optional.of(WAITS.get(claimed.failures())) : Optional.empty();
        String what = "Job " + claimed.name() + " for " + claimed.ref() + " failed with " + e.getClass().getName();
        if (wait.isPresent()) {
            LOG.log(Level.WARNING, what + ", next try in " + wait.get().toMinutes() + " min: " + e.getMessage());
        } else {
            LOG.log(Level.ERROR, what + " for the last time and was given up", e);
        }
        database.transact(connection -> {
            JobRepository.failed(connection, claimed.id(), e.getClass().getName(), wait.map(clock.instant()::plus));
            return null;
        });
    }
}

package org.wirkstatt.extraction;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.file.TextExtractor;

/**
 * Hands files to {@link WorkerProcess}es, side by side. Each file has its own limits: a worker that takes too long or needs too much memory is
 * ended and replaced, and only its file reports it; the time counts from when a worker has the file. Thread safe.
 */
@ApplicationScoped
class ProcessTextExtractor implements TextExtractor {

    private static final System.Logger LOG = System.getLogger(ProcessTextExtractor.class.getName());
    private static final long IDLE_SECONDS = 60;
    /** By itself no more workers than this, whatever the machine has: each takes a few hundred megabytes. */
    private static final int MOST_BY_DEFAULT = 4;
    private static final String UNKNOWN = "application/octet-stream";

    private final ObjectMapper json = new ObjectMapper();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "extraction-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final String classPath;
    private final long timeoutMillis;
    private final WorkerPool workers;

    /** For CDI. */
    ProcessTextExtractor() {
        this("", 0, 0, 1);
    }

    @Inject
    ProcessTextExtractor(@ConfigProperty(name = "wirkstatt.extraction.worker-dir") Optional<String> directory,
            @ConfigProperty(name = "wirkstatt.extraction.max-heap-mb", defaultValue = "256") int maxHeapMb,
            @ConfigProperty(name = "wirkstatt.extraction.timeout-seconds", defaultValue = "60") int timeoutSeconds,
            @ConfigProperty(name = "wirkstatt.extraction.workers", defaultValue = "0") int workers) {
        this(directory.filter(d -> Files.isDirectory(Path.of(d))).map(d -> d + "/*").orElse(""), maxHeapMb, timeoutSeconds * 1000L,
                workers > 0 ? workers : Math.min(Runtime.getRuntime().availableProcessors(), MOST_BY_DEFAULT));
        clock.scheduleWithFixedDelay(() -> this.workers.endIdle(TimeUnit.SECONDS.toNanos(IDLE_SECONDS)), IDLE_SECONDS, IDLE_SECONDS / 4, TimeUnit.SECONDS);
    }

    /**
     * @param classPath of the worker; empty if it is not installed
     * @param timeoutMillis for one file
     * @param workers at most at once, at least 1
     */
    ProcessTextExtractor(String classPath, int maxHeapMb, long timeoutMillis, int workers) {
        this.classPath = classPath;
        this.timeoutMillis = timeoutMillis;
        this.workers = new WorkerPool(workers, () -> WorkerProcess.start(classPath, maxHeapMb));
    }

    @Override
    public Extraction extract(Path file, String fileName) {
        return read(file, fileName).extraction();
    }

    @Override
    public Reading read(Path file, String fileName) {
        if (classPath.isEmpty()) {
            LOG.log(Level.WARNING, "wirkstatt.extraction.worker-dir names no directory: files stay without text");
            return unreadable(Reason.UNAVAILABLE);
        }
        Optional<Reading> first = attempt(file, fileName);
        // ended from outside or by a fault in native code: the file gets a second chance in a fresh process
        return first.or(() -> attempt(file, fileName)).orElseGet(() -> unreadable(Reason.TOO_COMPLEX));
    }

    private static Reading unreadable(Reason reason) {
        return new Reading(new Unreadable(UNKNOWN, reason), Optional.empty());
    }

    /** Empty if the worker ended for no reason that this class knows. */
    private Optional<Reading> attempt(Path file, String fileName) {
        WorkerProcess worker;
        try {
            worker = workers.take();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "no extraction worker can be started: {0}", e.getMessage());
            return Optional.of(unreadable(Reason.UNAVAILABLE));
        }
        AtomicBoolean late = new AtomicBoolean();
        Optional<Reading> answer = Optional.empty();
        int exitCode;
        try {
            answer = ask(worker, late, new WorkerRequest(file.toAbsolutePath().toString(), fileName));
        } catch (JsonProcessingException e) {
            LOG.log(Level.WARNING, "an extraction worker gave an answer that cannot be read", e);
        } finally {
            exitCode = workers.release(worker, answer.isPresent());
        }
        return answer.isPresent() ? answer : ended(exitCode, late.get());
    }

    private Optional<Reading> ask(WorkerProcess worker, AtomicBoolean late, WorkerRequest request) throws JsonProcessingException {
        ScheduledFuture<?> watch = clock.schedule(() -> {
            late.set(true);
            worker.kill();
        }, timeoutMillis, TimeUnit.MILLISECONDS);
        Optional<String> line;
        try {
            line = worker.ask(json.writeValueAsString(request));
        } finally {
            watch.cancel(false);
        }
        return line.isPresent() ? Optional.of(json.readValue(line.get(), WorkerAnswer.class).toReading()) : Optional.empty();
    }

    private static Optional<Reading> ended(int exitCode, boolean late) {
        LOG.log(Level.WARNING, "an extraction worker ended, {0}", late ? "too slow" : "exit code " + exitCode);
        if (late) {
            return Optional.of(unreadable(Reason.TOO_SLOW));
        }
        return exitCode == WorkerProcess.OUT_OF_MEMORY ? Optional.of(unreadable(Reason.TOO_COMPLEX)) : Optional.empty();
    }

    /** Ends all workers; afterwards files stay without text and are tried again after the next start. */
    @PreDestroy
    void stop() {
        workers.close();
        clock.shutdownNow();
    }

    /** Process ids of the workers that run. */
    Set<Long> workerPids() {
        return workers.pids();
    }
}

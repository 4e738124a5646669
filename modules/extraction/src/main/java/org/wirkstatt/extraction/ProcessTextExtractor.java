package org.wirkstatt.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
 * Hands files to a {@link WorkerProcess}, one after the other. The process is started on demand and ended when it has been idle for
 * {@link #IDLE_SECONDS}. Thread safe: callers wait for each other.
 */
@ApplicationScoped
class ProcessTextExtractor implements TextExtractor {

    private static final System.Logger LOG = System.getLogger(ProcessTextExtractor.class.getName());
    private static final long IDLE_SECONDS = 60;
    private static final String UNKNOWN = "application/octet-stream";

    private final ObjectMapper json = new ObjectMapper();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "extraction-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final String classPath;
    private final int maxHeapMb;
    private final long timeoutMillis;
    private WorkerProcess worker;
    private ScheduledFuture<?> idle;

    /** For CDI. */
    ProcessTextExtractor() {
        this("", 0, 0);
    }

    @Inject
    ProcessTextExtractor(@ConfigProperty(name = "wirkstatt.extraction.worker-dir") Optional<String> directory,
            @ConfigProperty(name = "wirkstatt.extraction.max-heap-mb", defaultValue = "256") int maxHeapMb,
            @ConfigProperty(name = "wirkstatt.extraction.timeout-seconds", defaultValue = "60") int timeoutSeconds) {
        this(directory.filter(d -> Files.isDirectory(Path.of(d))).map(d -> d + "/*").orElse(""), maxHeapMb, timeoutSeconds * 1000L);
    }

    /** @param classPath of the worker; empty if it is not installed */
    ProcessTextExtractor(String classPath, int maxHeapMb, long timeoutMillis) {
        this.classPath = classPath;
        this.maxHeapMb = maxHeapMb;
        this.timeoutMillis = timeoutMillis;
    }

    @Override
    public synchronized Extraction extract(Path file, String fileName) {
        if (classPath.isEmpty()) {
            LOG.log(Level.WARNING, "wirkstatt.extraction.worker-dir names no directory: files stay without text");
            return new Unreadable(UNKNOWN, Reason.UNAVAILABLE);
        }
        Optional<Extraction> first = attempt(file, fileName);
        // ended from outside or by a fault in native code: the file gets a second chance in a fresh process
        return first.or(() -> attempt(file, fileName)).orElseGet(() -> new Unreadable(UNKNOWN, Reason.TOO_COMPLEX));
    }

    /** Empty if the worker ended for no reason that this class knows. */
    private Optional<Extraction> attempt(Path file, String fileName) {
        try {
            WorkerProcess running = worker();
            AtomicBoolean late = new AtomicBoolean();
            ScheduledFuture<?> watch = clock.schedule(() -> {
                late.set(true);
                running.kill();
            }, timeoutMillis, TimeUnit.MILLISECONDS);
            Optional<String> line = running.ask(json.writeValueAsString(new WorkerRequest(file.toAbsolutePath().toString(), fileName)));
            watch.cancel(false);
            if (line.isPresent()) {
                Extraction extraction = json.readValue(line.get(), WorkerAnswer.class).toExtraction();
                idle = clock.schedule(this::endIdle, IDLE_SECONDS, TimeUnit.SECONDS);
                return Optional.of(extraction);
            }
            worker = null;
            return ended(running.end(), late.get());
        } catch (JsonProcessingException e) {
            endWorker();
            LOG.log(Level.WARNING, "the extraction worker gave an answer that cannot be read", e);
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "the extraction worker cannot be started", e);
            return Optional.of(new Unreadable(UNKNOWN, Reason.UNAVAILABLE));
        }
    }

    private Optional<Extraction> ended(int exitCode, boolean late) {
        LOG.log(Level.WARNING, "the extraction worker ended, {0}", late ? "too slow" : "exit code " + exitCode);
        if (late) {
            return Optional.of(new Unreadable(UNKNOWN, Reason.TOO_SLOW));
        }
        return exitCode == WorkerProcess.OUT_OF_MEMORY ? Optional.of(new Unreadable(UNKNOWN, Reason.TOO_COMPLEX)) : Optional.empty();
    }

    private WorkerProcess worker() throws IOException {
        if (idle != null) {
            idle.cancel(false);
        }
        if (worker != null && !worker.isAlive()) {
            endWorker();
        }
        if (worker == null) {
            worker = WorkerProcess.start(classPath, maxHeapMb);
        }
        return worker;
    }

    private synchronized void endIdle() {
        // asked again meanwhile: that answer has set its own end
        if (idle != null && !idle.isCancelled()) {
            endWorker();
        }
    }

    /** Ends the worker; the next file gets a new one. */
    @PreDestroy
    synchronized void endWorker() {
        if (worker != null) {
            try {
                worker.end();
            } catch (UncheckedIOException e) {
                LOG.log(Level.WARNING, "temporary files of the extraction worker are left", e);
            }
            worker = null;
        }
    }

    /** Process id of the running worker; empty if there is none. */
    synchronized Optional<Long> workerPid() {
        return Optional.ofNullable(worker).filter(WorkerProcess::isAlive).map(WorkerProcess::pid);
    }
}

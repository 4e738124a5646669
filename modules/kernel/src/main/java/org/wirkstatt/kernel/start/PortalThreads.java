package org.wirkstatt.kernel.start;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.change.Background;

/**
 * All threads that the portal has beside those of requests. They are the server's, so that transactions and resources work on them, but the
 * pools are plain ones: the managed executors of the server carry the context of whoever submits a task into the task and back. A thread
 * of the server's factory shares the persistence contexts of whoever has it made, so all are made by one thread that reads nothing
 * (decision 0017).
 */
@ApplicationScoped
class PortalThreads implements Background {

    private static final System.Logger LOG = System.getLogger(PortalThreads.class.getName());
    private static final int SCHEDULED = 2;

    @Resource
    ManagedThreadFactory factory;

    private ExecutorService maker;
    private ExecutorService pool;
    private ScheduledExecutorService scheduled;

    @PostConstruct
    void open() {
        maker = Executors.newSingleThreadExecutor(factory);
        pool = Executors.newCachedThreadPool(this::newThread);
        scheduled = Executors.newScheduledThreadPool(SCHEDULED, this::newThread);
    }

    @PreDestroy
    void close() {
        scheduled.shutdownNow();
        pool.shutdownNow();
        maker.shutdownNow();
    }

    private Thread newThread(Runnable work) {
        return CompletableFuture.supplyAsync(() -> factory.newThread(work), maker).join();
    }

    @Override
    public void execute(Runnable work) {
        pool.execute(() -> guarded(work));
    }

    /** Does {@code work} again and again, also after an exception, which is logged. @param pause between the end and the next beginning */
    Future<?> repeat(Runnable work, Duration first, Duration pause) {
        Repetition repetition = new Repetition(work, pause);
        repetition.next(first);
        return repetition;
    }

    /** Waits on the scheduler and works on the pool: work that does not come back holds up no other. */
    private final class Repetition extends CompletableFuture<Void> {

        private final Runnable work;
        private final Duration pause;

        Repetition(Runnable work, Duration pause) {
            this.work = work;
            this.pause = pause;
        }

        void next(Duration wait) {
            if (!isCancelled() && !scheduled.isShutdown()) {
                scheduled.schedule(() -> pool.execute(this::once), wait.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void once() {
            if (!isCancelled()) {
                guarded(work);
                next(pause);
            }
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) { // nobody waits for the result, and the scheduler would drop a task that throws
            LOG.log(Level.ERROR, "work in the background failed", e);
        }
    }
}

package org.wirkstatt.kernel.start;

import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.change.Background;

/**
 * All threads that the portal has beside those of requests. They are the server's, so that transactions and resources work on them, but the
 * pools are plain ones: the managed executors of the server carry the context of whoever submits a task into the task and back. No thread ends
 * before the portal does: with the end of one the server closes persistence contexts that the others still use.
 */
@ApplicationScoped
class PortalThreads implements Background {

    private static final System.Logger LOG = System.getLogger(PortalThreads.class.getName());
    private static final int SCHEDULED = 2;

    @Resource
    ManagedThreadFactory factory;

    private ExecutorService pool;
    private ScheduledExecutorService scheduled;

    @PostConstruct
    void open() {
        pool = new ThreadPoolExecutor(0, Integer.MAX_VALUE, Long.MAX_VALUE, TimeUnit.NANOSECONDS, new SynchronousQueue<>(), factory);
        scheduled = Executors.newScheduledThreadPool(SCHEDULED, factory);
    }

    @PreDestroy
    void close() {
        scheduled.shutdownNow();
        pool.shutdownNow();
    }

    @Override
    public void execute(Runnable work) {
        pool.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) { // an error that went on would end the thread
                LOG.log(Level.ERROR, "work in the background failed", e);
            }
        });
    }

    ScheduledExecutorService scheduled() {
        return scheduled;
    }
}

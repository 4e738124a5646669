package org.wirkstatt.search.index;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Several threads at one piece of work. The calling thread works too, so all gets done even if no other thread comes; those that come late do nothing. */
final class Helpers {

    private final Runnable work;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private int working;
    private boolean over;

    private Helpers(Runnable work) {
        this.work = work;
    }

    /**
     * @param work of which each call takes what no other has taken, and returns when nothing is left; once one call fails, others are to end by themselves
     * @param count of helpers beside the calling thread; may be 0
     * @throws RuntimeException the first one of {@code work}
     */
    static void run(Executor executor, int count, Runnable work) {
        Helpers helpers = new Helpers(work);
        for (int i = 0; i < count; i++) {
            try {
                executor.execute(helpers::help);
            } catch (RejectedExecutionException e) {
                break; // the portal stops
            }
        }
        helpers.go();
        helpers.awaitOthers();
        if (helpers.failure.get() != null) {
            throw helpers.failure.get();
        }
    }

    private void help() {
        synchronized (this) {
            if (over) {
                return;
            }
            working++;
        }
        go();
        synchronized (this) {
            working--;
            notifyAll();
        }
    }

    private void go() {
        try {
            work.run();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private synchronized void awaitOthers() {
        over = true;
        boolean interrupted = false;
        while (working > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

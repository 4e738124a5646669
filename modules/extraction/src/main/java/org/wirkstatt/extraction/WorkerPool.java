package org.wirkstatt.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The workers of this portal, at most so many at once: started on demand, taken by one thread at a time, ended when they have been idle. Whoever
 * finds all of them at work waits, in the order of asking. Thread safe.
 */
final class WorkerPool implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WorkerPool.class.getName());

    private final Start start;
    private final Semaphore places;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> working = new HashSet<>();
    private boolean closed;

    /** Starts one more worker. */
    @FunctionalInterface
    interface Start {
        WorkerProcess worker() throws IOException;
    }

    private record Idle(WorkerProcess worker, long since) {
    }

    /** @param most workers at once, at least 1 */
    WorkerPool(int most, Start start) {
        this.start = start;
        places = new Semaphore(most, true);
    }

    /**
     * A worker for one file, to be given back by {@link #release}; waits while all are at work.
     *
     * @throws IOException if none can be started, or the pool is closed
     */
    WorkerProcess take() throws IOException {
        places.acquireUninterruptibly();
        try {
            return running();
        } catch (IOException | RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private synchronized WorkerProcess running() throws IOException {
        if (closed) {
            throw new IOException("the portal stops");
        }
        // the one that rested least, so that others may end
        while (!idle.isEmpty()) {
            WorkerProcess worker = idle.pop().worker();
            if (worker.isAlive()) {
                working.add(worker);
                return worker;
            }
            end(worker);
        }
        WorkerProcess worker = start.worker();
        working.add(worker);
        return worker;
    }

    /**
     * Gives back what {@link #take} gave.
     *
     * @param usable false if it ended or cannot be trusted any more: then it is ended, and the next file gets a fresh one
     * @return exit code of a worker that was ended; -1 for one that goes on
     */
    int release(WorkerProcess worker, boolean usable) {
        try {
            return rests(worker, usable) ? -1 : end(worker);
        } finally {
            places.release();
        }
    }

    /** Off work and idle in one step: else another thread could take the worker before it is off work, and nobody would know that it works again. */
    private synchronized boolean rests(WorkerProcess worker, boolean usable) {
        working.remove(worker);
        boolean rests = usable && !closed;
        if (rests) {
            idle.push(new Idle(worker, System.nanoTime()));
        }
        return rests;
    }

    private static int end(WorkerProcess worker) {
        try {
            return worker.end();
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "temporary files of an extraction worker are left", e);
            return -1;
        }
    }

    /** Ends workers that have been idle for {@code nanos} or longer. */
    synchronized void endIdle(long nanos) {
        long now = System.nanoTime();
        idle.removeIf(resting -> {
            boolean enough = now - resting.since() >= nanos;
            if (enough) {
                end(resting.worker());
            }
            return enough;
        });
    }

    /** Process ids of all workers that run, at work or idle. */
    synchronized Set<Long> pids() {
        return Stream.concat(working.stream(), idle.stream().map(Idle::worker)).filter(WorkerProcess::isAlive).map(WorkerProcess::pid).collect(Collectors.toSet());
    }

    /** Ends all workers, those at work too; no further one is started. */
    @Override
    public synchronized void close() {
        closed = true;
        working.forEach(WorkerProcess::kill); // whoever waits for its answer ends it
        endIdle(0);
    }
}

package org.wirkstatt.kernel.change;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs a task on an executor, never twice at the same time. A request during a run leads to exactly one further run, so a run always
 * begins after the latest request. The task must not throw.
 */
final class OneAtATime {

    private enum State { IDLE, RUNNING, RUNNING_AND_ASKED, STOPPED }

    private final Executor executor;
    private final Runnable task;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private State state = State.IDLE;
    private boolean busy;

    OneAtATime(Executor executor, Runnable task) {
        this.executor = executor;
        this.task = task;
    }

    void request() {
        lock.lock();
        try {
            if (state == State.RUNNING) {
                state = State.RUNNING_AND_ASKED;
            } else if (state == State.IDLE) {
                submit();
            }
        } finally {
            lock.unlock();
        }
    }

    private void submit() {
        try {
            state = State.RUNNING;
            busy = true;
            executor.execute(this::run);
        } catch (RejectedExecutionException e) {
            // the server is stopping or has no thread to spare: the next request tries again
            state = State.IDLE;
            busy = false;
        }
    }

    private void run() {
        try {
            task.run();
        } finally {
            end();
        }
    }

    private void end() {
        lock.lock();
        try {
            busy = false;
            if (state == State.RUNNING_AND_ASKED) {
                submit();
            } else if (state == State.RUNNING) {
                state = State.IDLE;
            }
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets no further run begin and waits for the running one, at most {@code limit}. @return whether nothing runs any more */
    boolean stop(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            state = State.STOPPED;
            long left = limit.toNanos();
            while (busy && left > 0) {
                left = ended.awaitNanos(left);
            }
            return !busy;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing runs and nothing is asked for, at most {@code seconds}. */
    boolean awaitIdle(long seconds) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(seconds);
            while (busy && left > 0) {
                left = ended.awaitNanos(left);
            }
            return !busy;
        } finally {
            lock.unlock();
        }
    }
}

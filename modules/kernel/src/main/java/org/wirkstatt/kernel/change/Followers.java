package org.wirkstatt.kernel.change;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

import org.wirkstatt.platform.change.ChangeFollower;

/** Calls all followers, each on its own: a slow or failing one does not hold up the others. */
final class Followers {

    private static final System.Logger LOG = System.getLogger(Followers.class.getName());
    private static final Duration IDLE_CALL = Duration.ofMinutes(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final List<Line> lines;
    private final Clock clock;
    private final Predicate<Object> on;

    /** @param on whether a follower is to be called now; others find what they missed later, as each has its own position */
    Followers(Iterable<ChangeFollower> followers, Executor executor, Clock clock, Predicate<Object> on) {
        this.clock = clock;
        this.on = on;
        List<Line> made = new java.util.ArrayList<>();
        followers.forEach(follower -> made.add(new Line(follower, executor)));
        this.lines = List.copyOf(made);
    }

    /** The log grew: calls everybody who is not waiting after a failure. */
    void grew() {
        lines.stream().filter(line -> line.failures == 0).forEach(line -> line.calls.request());
    }

    /** Calls those whose time has come: after a failure, or because they were not called for long. To be asked every few seconds. */
    void tick() {
        Instant now = clock.instant();
        lines.stream().filter(line -> !now.isBefore(line.dueAt)).forEach(line -> line.calls.request());
    }

    void stop(Duration limit) throws InterruptedException {
        for (Line line : lines) {
            if (!line.calls.stop(limit)) {
                LOG.log(Level.WARNING, "Follower {0} did not end in time", line.name);
            }
        }
    }

    boolean awaitIdle(long seconds) throws InterruptedException {
        boolean idle = true;
        for (Line line : lines) {
            idle &= line.calls.awaitIdle(seconds);
        }
        return idle;
    }

    /** One follower with what is known of its last call. */
    private final class Line {
        private final ChangeFollower follower;
        private final String name;
        private final OneAtATime calls;
        private volatile int failures;
        private volatile Instant dueAt = Instant.MIN;
        private String lastFailure = "";

        Line(ChangeFollower follower, Executor executor) {
            this.follower = follower;
            this.name = follower.getClass().getName();
            this.calls = new OneAtATime(executor, this::call);
        }

        /** The one place where whatever a follower throws ends, so that the others and the next call are safe. */
        private void call() {
            if (!on.test(follower)) {
                return;
            }
            try {
                follower.follow();
                if (failures > 0) {
                    LOG.log(Level.INFO, "Follower {0} works again", name);
                }
                failures = 0;
                lastFailure = "";
                dueAt = clock.instant().plus(IDLE_CALL);
            } catch (RuntimeException | Error e) {
                failed(e);
            }
        }

        private void failed(Throwable e) {
            String failure = e.getClass().getName();
            if (!failure.equals(lastFailure)) {
                LOG.log(Level.ERROR, "Follower " + name + " failed with " + failure + " and is called again", e);
            }
            lastFailure = failure;
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 10));
            dueAt = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
            failures++;
        }
    }
}

package org.wirkstatt.kernel.change;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.fence.BackgroundCalls;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.platform.change.ChangeFollower;
import org.wirkstatt.platform.change.Job;

/**
 * Keeps sequencer, followers and jobs going: at once after a commit on this node, else when {@link #tick} is called. Before
 * {@link #start} and after {@link #stop} commits are safe too; they are delivered after the next start.
 */
@ApplicationScoped
public class ChangeDelivery {

    private static final System.Logger LOG = System.getLogger(ChangeDelivery.class.getName());
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    @Inject
    Database database;
    @Inject
    Sequencer sequencer;
    @Inject
    GenerationCounter generation;
    @Inject
    Instance<ChangeFollower> followerBeans;
    @Inject
    Instance<Job> jobBeans;
    @Inject
    BackgroundCalls calls;
    @Inject
    Clock clock;

    private volatile Running running;
    private long knownEnd = -1;
    private boolean failing;

    /** Begins to deliver, on threads of {@code executor}. */
    public void start(Executor executor) {
        running = new Running(new OneAtATime(executor, this::sequence), new Followers(followerBeans, executor, clock, calls::isOn),
                new JobRunner(database, jobBeans, executor, clock, calls::isOn));
        tick();
    }

    /** Looks for what came from other nodes, was missed, or became due. To be called every two seconds. */
    public void tick() {
        Running now = running;
        if (now == null) {
            return;
        }
        now.sequencing.request();
        now.followers.tick();
        try {
            now.jobs.tick();
        } catch (RuntimeException e) {
            // the scheduler would drop a task that throws, and the next tick may find the database again
            LOG.log(Level.WARNING, "Claims of jobs were not renewed: " + e.getMessage());
        }
    }

    /** A transaction of this node was committed. Quick and without exceptions, as it runs inside the commit. */
    void committed(boolean changes, boolean orders) {
        if (changes) {
            generation.touch();
        }
        Running now = running;
        if (now == null) {
            return;
        }
        if (changes) {
            now.sequencing.request();
        }
        if (orders) {
            now.jobs.wake();
        }
    }

    private void sequence() {
        try {
            long end = sequencer.sequence();
            failing = false;
            if (end != knownEnd) {
                // rows of another node, or own ones a second time: a cache filled while the commit was still ending is out of date
                knownEnd = end;
                generation.touch();
                running.followers.grew();
            }
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.log(Level.ERROR, "Changes wait in the outbox, the database does not answer", e);
            }
            failing = true;
        }
    }

    /** Ends delivery; waits for what runs, at most ten seconds each. */
    public void stop() {
        Running last = running;
        if (last == null) {
            return;
        }
        try {
            last.sequencing.stop(STOP_LIMIT);
            last.followers.stop(STOP_LIMIT);
            last.jobs.stop(STOP_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Running(OneAtATime sequencing, Followers followers, JobRunner jobs) {
    }
}

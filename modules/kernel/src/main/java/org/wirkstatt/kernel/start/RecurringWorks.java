package org.wirkstatt.kernel.start;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.fence.BackgroundCalls;
import org.wirkstatt.kernel.fence.FenceShutException;
import org.wirkstatt.platform.change.RecurringWork;

/** Calls every {@link RecurringWork} of the portal in its own rhythm; those of modules that are off or behind a shut fence wait. */
@ApplicationScoped
class RecurringWorks {

    private static final System.Logger LOG = System.getLogger(RecurringWorks.class.getName());
    private static final Duration LATEST_FIRST_RUN = Duration.ofMinutes(10);

    @Inject
    BackgroundCalls calls;
    private final List<Future<?>> running = new ArrayList<>();

    @Inject
    @Any
    Instance<RecurringWork> works;

    void start(PortalThreads threads) {
        for (RecurringWork work : works) {
            Duration pause = work.pause();
            Duration first = pause.compareTo(LATEST_FIRST_RUN) < 0 ? pause : LATEST_FIRST_RUN;
            running.add(threads.repeat(new Guarded(work, calls), first, pause));
        }
    }

    void stop() {
        running.forEach(work -> work.cancel(false));
        running.clear();
    }

    /** The same failure again and again is logged once. */
    static final class Guarded implements Runnable {

        private final RecurringWork work;
        private final BackgroundCalls calls;
        private String latestFailure = "";

        Guarded(RecurringWork work, BackgroundCalls calls) {
            this.work = work;
            this.calls = calls;
        }

        @Override
        public void run() {
            if (!calls.isOn(work)) {
                return;
            }
            try {
                calls.run(work, work.name(), work::run);
                latestFailure = "";
            } catch (FenceShutException shut) {
                // its time comes again
            } catch (RuntimeException e) {
                if (!latestFailure.equals(e.toString())) {
                    LOG.log(Level.ERROR, work.name() + " failed and is tried again", e);
                }
                latestFailure = e.toString();
            }
        }
    }
}

package org.wirkstatt.selfanalysis.comparison;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.RecurringWork;

/** Looks now and then whether a new month has begun. */
@ApplicationScoped
class ReleaseWork implements RecurringWork {

    @Inject
    ReleaseService releases;

    @Override
    public String name() {
        return "selfanalysis.comparison";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void run() {
        try {
            releases.releaseIfDue();
        } catch (RuntimeException e) {
            // another node was faster
            if (releases.isDue()) {
                throw e;
            }
        }
    }
}

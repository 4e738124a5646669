package org.wirkstatt.search.index;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.RecurringWork;

/**
 * Looks after the index while the portal runs: changes wake the follower by themselves, but a request to rebuild that lies in the folder and
 * a commit that waits have no other alarm.
 */
@ApplicationScoped
class IndexPulse implements RecurringWork {

    @Inject
    IndexFollower follower;

    @Override
    public String name() {
        return "search index";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        follower.pulse();
    }
}

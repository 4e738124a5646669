package org.wirkstatt.forum.care;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.change.RecurringWork;

/** Moves on the care for questions whose time has come. */
@ApplicationScoped
class CarePulse implements RecurringWork {

    private static final int AT_ONCE = 200;

    @Inject
    CareRepository cares;
    @Inject
    CareService service;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "forum.care";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        List<Long> due = cares.due(clock.instant(), AT_ONCE);
        due.forEach(service::moveOn);
    }
}

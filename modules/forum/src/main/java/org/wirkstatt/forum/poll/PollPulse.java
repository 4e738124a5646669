package org.wirkstatt.forum.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.change.RecurringWork;

/** Reminds of polls that end within a day. */
@ApplicationScoped
class PollPulse implements RecurringWork {

    private static final int AT_ONCE = 100;

    @Inject
    PollRepository polls;
    @Inject
    PollReminder reminder;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "forum.polls";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        List<Long> ending = polls.ending(now, now.plus(PollReminder.BEFORE), AT_ONCE);
        ending.forEach(reminder::remind);
    }
}

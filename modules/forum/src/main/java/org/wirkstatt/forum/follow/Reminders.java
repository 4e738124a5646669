package org.wirkstatt.forum.follow;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.change.RecurringWork;

/** Reminds people of their bookmarks on the day they chose. */
@ApplicationScoped
class Reminders implements RecurringWork {

    private static final int AT_ONCE = 200;

    @Inject
    FollowRepository bookmarks;
    @Inject
    Reminder reminder;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "forum.reminders";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        List<Long> due = bookmarks.due(clock.instant(), AT_ONCE);
        due.forEach(reminder::remind);
    }
}

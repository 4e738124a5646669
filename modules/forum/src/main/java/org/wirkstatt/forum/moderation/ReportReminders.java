package org.wirkstatt.forum.moderation;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.change.RecurringWork;

/** Reports that nobody decides about are told again. */
@ApplicationScoped
class ReportReminders implements RecurringWork {

    @Inject
    ModerationRepository rows;
    @Inject
    ReportReminder reminder;

    @Override
    public String name() {
        return "forum.reports";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        List<Long> waiting = rows.openReports().stream().filter(r -> r.reminders() < ReportReminder.MOST).map(Report::id).toList();
        waiting.forEach(reminder::remind);
    }
}

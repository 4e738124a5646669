package org.wirkstatt.selfanalysis.action;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.RecurringWork;
import org.wirkstatt.selfanalysis.run.RunService;

/** Looks for actions whose owner is to be reminded. */
@ApplicationScoped
class ActionReminders implements RecurringWork {

    @Inject
    ActionRepository actions;
    @Inject
    ActionReminder reminder;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "selfanalysis.actions";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        LocalDate today = RunService.today(clock);
        List<Long> due = actions.dueBetween(today.minusWeeks(1), today.plusWeeks(1));
        due.forEach(reminder::remind);
    }
}

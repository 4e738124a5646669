package org.wirkstatt.pages.care;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import org.wirkstatt.platform.change.RecurringWork;
import org.wirkstatt.platform.content.Confirmable;
import org.wirkstatt.platform.content.Confirmable.Care;

/** Looks for what is due. Things that nobody looks after are asked of nobody; editors see them in their list. */
@ApplicationScoped
class CarePulse implements RecurringWork {

    private static final System.Logger LOG = System.getLogger(CarePulse.class.getName());
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final int AT_ONCE = 1000;

    @Inject
    CareDesk desk;
    @Inject
    CareReminder reminder;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "pages.care";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock.withZone(GERMANY));
        for (Confirmable module : desk.all()) {
            List<Care> due = module.overdue(today, AT_ONCE);
            due.forEach(care -> ask(care, today));
        }
    }

    private void ask(Care care, LocalDate today) {
        try {
            reminder.ask(care, today);
        } catch (PersistenceException e) {
            // also where another node made the record of this thing in the same moment, and asks
            LOG.log(System.Logger.Level.WARNING, care.ref() + " is not asked about now; the next look tries again", e);
        }
    }
}

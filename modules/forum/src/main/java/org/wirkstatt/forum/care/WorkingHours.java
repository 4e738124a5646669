package org.wirkstatt.forum.care;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Time that counts: the hours of Monday to Friday without the public holidays of a state, day and night. So 24 hours after Friday at three in the
 * afternoon are Monday at three. An hour that the clocks leave out or repeat is none or two, as it passes.
 */
@ApplicationScoped
public class WorkingHours {

    @Inject
    Holidays holidays;

    /** For CDI. */
    public WorkingHours() {
    }

    WorkingHours(Holidays holidays) {
        this.holidays = holidays;
    }

    /** When {@code hours} of them have passed since {@code start}; always at a time that counts. @param state ISO 3166-2; null for holidays of all of Germany */
    public Instant after(Instant start, Duration hours, String state) {
        ZoneId zone = holidays.zone(state);
        Duration left = hours;
        Instant from = start;
        for (LocalDate day = start.atZone(zone).toLocalDate();; day = day.plusDays(1)) {
            Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (counts(day, state)) {
                Duration here = Duration.between(from, end);
                if (here.compareTo(left) > 0) {
                    return from.plus(left);
                }
                left = left.minus(here);
            }
            from = end;
        }
    }

    /** How many of them lie between; 0 where {@code end} is not behind {@code start}. */
    public Duration between(Instant start, Instant end, String state) {
        ZoneId zone = holidays.zone(state);
        Duration sum = Duration.ZERO;
        Instant from = start;
        for (LocalDate day = start.atZone(zone).toLocalDate(); from.isBefore(end); day = day.plusDays(1)) {
            Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (counts(day, state)) {
                sum = sum.plus(Duration.between(from, next.isBefore(end) ? next : end));
            }
            from = next;
        }
        return sum;
    }

    private boolean counts(LocalDate day, String state) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.isHoliday(day, state);
    }
}

package org.wirkstatt.notifications.notice;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When no mail comes, on the clock of a time zone.
 *
 * @param daily whether there is a quiet time each day
 * @param from its first hour, 0 to 23
 * @param until hour at which it ends, 0 to 23; before {@code from} it ends on the next day
 * @param weekends whether Saturday and Sunday are quiet
 */
public record QuietTimes(boolean daily, int from, int until, boolean weekends, ZoneId zone) implements Serializable {

    /** Evening to morning; weekends are not quiet. */
    static final QuietTimes DEFAULT = new QuietTimes(true, 20, 7, false, ZoneId.of("Europe/Berlin"));

    public QuietTimes {
        if (from < 0 || from > 23 || until < 0 || until > 23) {
            throw new IllegalArgumentException("hours are 0 to 23: " + from + ", " + until);
        }
    }

    /** The earliest time, {@code now} or later, at which a mail may come. */
    Instant openAt(Instant now) {
        ZonedDateTime time = now.atZone(zone);
        while (true) {
            ZonedDateTime end = endOfQuiet(time);
            if (end == null) {
                return time.toInstant();
            }
            time = end;
        }
    }

    /** When the quiet time ends that {@code time} lies in; null if it lies in none. Always later than {@code time}. */
    private ZonedDateTime endOfQuiet(ZonedDateTime time) {
        if (weekends && (time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY)) {
            return time.toLocalDate().plusDays(1).atStartOfDay(zone);
        }
        int hour = time.getHour();
        if (!daily || from == until || (from < until ? hour < from || hour >= until : hour < from && hour >= until)) {
            return null;
        }
        LocalDate day = hour >= from && until < from ? time.toLocalDate().plusDays(1) : time.toLocalDate();
        // the hour that comes twice in autumn is quiet both times; the one that is missing in spring ends with the next
        return ZonedDateTime.of(day, LocalTime.of(until, 0), zone).withLaterOffsetAtOverlap();
    }
}

package org.wirkstatt.forum.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class WorkingHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration DAY = Duration.ofHours(24);
    private final Holidays holidays = new Holidays();
    private final WorkingHours hours = new WorkingHours(holidays);

    private String after(String local, Duration passed, String state) {
        return hours.after(LocalDateTime.parse(local).atZone(BERLIN).toInstant(), passed, state).atZone(BERLIN).toLocalDateTime().toString();
    }

    @Test
    void aWeekendDoesNotCount() {
        assertThat(after("2027-09-10T15:00", DAY, "DE-BW")).as("Friday").isEqualTo("2027-09-13T15:00");
        assertThat(after("2027-09-11T10:00", DAY, "DE-BW")).as("Saturday").isEqualTo("2027-09-14T00:00");
        assertThat(after("2027-09-08T09:30", DAY.multipliedBy(3), "DE-BW")).as("Wednesday").isEqualTo("2027-09-13T09:30");
    }

    @Test
    void aHolidayCountsNotWhereItIsOneAndCountsElsewhere() {
        assertThat(after("2027-05-26T12:00", DAY, "DE-BW")).as("Corpus Christi").isEqualTo("2027-05-28T12:00");
        assertThat(after("2027-05-26T12:00", DAY, "DE-BE")).isEqualTo("2027-05-27T12:00");
        assertThat(after("2027-03-25T18:00", DAY, "DE-NI")).as("before Easter").isEqualTo("2027-03-30T18:00");
        assertThat(after("2027-10-25T08:00", DAY.multipliedBy(2), "AT-9")).as("Austria's national day").isEqualTo("2027-10-28T08:00");
        assertThat(after("2027-11-16T08:00", DAY, "DE-SN")).as("Buß- und Bettag").isEqualTo("2027-11-18T08:00");
    }

    @Test
    void theHourThatTheClocksLeaveOutOrRepeatFallsIntoAWeekendAndChangesNothing() {
        assertThat(after("2027-03-26T00:00", DAY, "DE-BW")).as("Good Friday, clocks go forward on Easter Sunday").isEqualTo("2027-03-31T00:00");
        assertThat(after("2026-03-27T12:00", DAY, "DE-BW")).as("forward").isEqualTo("2026-03-30T12:00");
        assertThat(after("2026-10-23T12:00", DAY, "DE-BW")).as("back").isEqualTo("2026-10-26T12:00");
        assertThat(hours.between(Instant.parse("2026-10-23T10:00:00Z"), Instant.parse("2026-10-26T11:00:00Z"), "DE-BW")).isEqualTo(DAY);
    }

    @Test
    void wholeDaysAroundNewYearAreCountedByTheHolidaysOfBothYears() {
        assertThat(after("2026-12-30T09:00", DAY.multipliedBy(3), "DE-BY")).as("31 December, 4, 5 and 7 January").isEqualTo("2027-01-05T09:00");
        assertThat(after("2027-01-04T09:00", DAY.multipliedBy(3), "DE-BY")).isEqualTo("2027-01-08T09:00");
    }

    @Test
    void inEveryStateWhateverTheBeginTheTimeThatPassedIsTheTimeThatWasAskedForAndEndsOnAWorkingDay() {
        List<String> states = new ArrayList<>(HolidaysTest.GERMAN.stream().map(s -> "DE-" + s).toList());
        HolidaysTest.AUSTRIAN.forEach(s -> states.add("AT-" + s));
        Random random = new Random(20271122);
        for (String state : states) {
            for (int i = 0; i < 120; i++) {
                Instant start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(4 * 365 * 86_400));
                Duration asked = Duration.ofMinutes(random.nextInt(6 * 24 * 60));
                Instant end = hours.after(start, asked, state);
                ZonedDateTime local = end.atZone(holidays.zone(state));
                assertThat(hours.between(start, end, state)).as("%s + %s in %s", start, asked, state).isEqualTo(asked);
                assertThat(local.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(holidays.isHoliday(local.toLocalDate(), state)).isFalse();
                assertThat(end).isAfterOrEqualTo(start);
                assertThat(hours.after(start, asked.plusHours(1), state)).isAfter(end);
            }
        }
    }
}

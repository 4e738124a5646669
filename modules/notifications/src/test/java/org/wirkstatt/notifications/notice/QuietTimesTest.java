package org.wirkstatt.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static String open(QuietTimes quiet, String local) {
        return quiet.openAt(ZonedDateTime.parse(local + "[Europe/Berlin]").toInstant()).atZone(BERLIN).toLocalDateTime().toString();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01T12:00+02:00, 2026-09-01T12:00", "2026-09-01T19:59+02:00, 2026-09-01T19:59", "2026-09-01T20:00+02:00, 2026-09-02T07:00",
            "2026-09-02T03:00+02:00, 2026-09-02T07:00", "2026-09-02T07:00+02:00, 2026-09-02T07:00"})
    void theNightIsQuietFromEightToSeven(String now, String open) {
        assertThat(open(QuietTimes.DEFAULT, now)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-24T22:00+02:00, 2026-10-25T07:00, 10", "2026-03-28T22:00+01:00, 2026-03-29T07:00, 8"})
    void theNightOfAClockChangeIsAnHourLongerOrShorter(String now, String open, int hours) {
        Instant evening = ZonedDateTime.parse(now).toInstant();
        assertThat(open(QuietTimes.DEFAULT, now)).isEqualTo(open);
        assertThat(Duration.between(evening, QuietTimes.DEFAULT.openAt(evening))).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void anEndInTheHourThatComesTwiceIsTheLaterOne() {
        QuietTimes quiet = new QuietTimes(true, 22, 2, false, BERLIN);
        Instant firstTwo = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(quiet.openAt(Instant.parse("2026-10-24T21:00:00Z"))).isEqualTo("2026-10-25T01:00:00Z");
        assertThat(quiet.openAt(firstTwo)).isEqualTo(firstTwo);
    }

    @Test
    void anEndInTheHourThatIsMissingIsTheNextHour() {
        QuietTimes quiet = new QuietTimes(true, 22, 2, false, BERLIN);
        assertThat(quiet.openAt(Instant.parse("2026-03-28T22:00:00Z"))).isEqualTo("2026-03-29T01:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-04T19:00+02:00, 2026-09-04T19:00", "2026-09-04T21:00+02:00, 2026-09-07T07:00", "2026-09-05T12:00+02:00, 2026-09-07T07:00"})
    void aQuietWeekendEndsOnMondayMorning(String now, String open) {
        assertThat(open(new QuietTimes(true, 20, 7, true, BERLIN), now)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01T11:59+02:00, 2026-09-01T11:59", "2026-09-01T12:00+02:00, 2026-09-01T14:00", "2026-09-01T14:00+02:00, 2026-09-01T14:00"})
    void aQuietTimeMayLieWithinADay(String now, String open) {
        assertThat(open(new QuietTimes(true, 12, 14, false, BERLIN), now)).isEqualTo(open);
    }

    @Test
    void everyHourOfTwoYearsHasAnOpenTimeWithinThreeDays() {
        QuietTimes quiet = new QuietTimes(true, 3, 2, true, BERLIN);
        for (Instant time = Instant.parse("2026-01-01T00:00:00Z"); time.isBefore(Instant.parse("2028-01-01T00:00:00Z")); time = time.plus(Duration.ofHours(1))) {
            Instant open = quiet.openAt(time);
            assertThat(Duration.between(time, open)).isBetween(Duration.ZERO, Duration.ofDays(3));
            assertThat(quiet.openAt(open)).isEqualTo(open);
        }
    }
}

package org.wirkstatt.forum.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** The laws of the states, written down apart from the library that is asked. */
class HolidaysTest {

    static final List<String> GERMAN = List.of("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH");
    static final List<String> AUSTRIAN = IntStream.rangeClosed(1, 9).mapToObj(String::valueOf).toList();
    /** Days of 2027, whose Easter Sunday is 28 March. */
    private static final Map<LocalDate, Set<String>> ONLY = Map.of(
            LocalDate.of(2027, 1, 6), Set.of("BW", "BY", "ST"),
            LocalDate.of(2027, 3, 8), Set.of("BE", "MV"),
            LocalDate.of(2027, 5, 27), Set.of("BW", "BY", "HE", "NW", "RP", "SL"),
            LocalDate.of(2027, 8, 15), Set.of("SL"),
            LocalDate.of(2027, 9, 20), Set.of("TH"),
            LocalDate.of(2027, 10, 31), Set.of("BB", "HB", "HH", "MV", "NI", "SH", "SN", "ST", "TH"),
            LocalDate.of(2027, 11, 1), Set.of("BW", "BY", "NW", "RP", "SL"),
            LocalDate.of(2027, 11, 17), Set.of("SN"));
    private static final Set<LocalDate> GERMANY = Set.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 29), LocalDate.of(2027, 5, 1),
            LocalDate.of(2027, 5, 6), LocalDate.of(2027, 5, 17), LocalDate.of(2027, 10, 3), LocalDate.of(2027, 12, 25), LocalDate.of(2027, 12, 26));
    private static final Set<LocalDate> AUSTRIA = Set.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 6), LocalDate.of(2027, 3, 29), LocalDate.of(2027, 5, 1),
            LocalDate.of(2027, 5, 6), LocalDate.of(2027, 5, 17), LocalDate.of(2027, 5, 27), LocalDate.of(2027, 8, 15), LocalDate.of(2027, 10, 26),
            LocalDate.of(2027, 11, 1), LocalDate.of(2027, 12, 8), LocalDate.of(2027, 12, 25), LocalDate.of(2027, 12, 26));

    private final Holidays holidays = new Holidays();

    private Set<LocalDate> weekdays(String state) {
        return LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).filter(d -> d.getDayOfWeek().getValue() < 6).filter(d -> holidays.isHoliday(d, state))
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> onWeekdays(Set<LocalDate> days) {
        return days.stream().filter(d -> d.getDayOfWeek().getValue() < 6).collect(Collectors.toSet());
    }

    @Test
    void everyGermanStateHasItsOwnHolidaysAndThoseOfAll() {
        for (String state : GERMAN) {
            Set<LocalDate> expected = ONLY.entrySet().stream().filter(e -> e.getValue().contains(state)).map(Map.Entry::getKey).collect(Collectors.toSet());
            expected.addAll(GERMANY);
            assertThat(weekdays("DE-" + state)).as(state).isEqualTo(onWeekdays(expected));
            ONLY.forEach((day, states) -> assertThat(holidays.isHoliday(day, "DE-" + state)).as("%s in %s", day, state).isEqualTo(states.contains(state)));
        }
    }

    @Test
    void everyAustrianStateHasThoseOfTheLawOnRestFromWork() {
        for (String state : AUSTRIAN) {
            assertThat(weekdays("AT-" + state)).as(state).isEqualTo(onWeekdays(AUSTRIA));
        }
    }

    @Test
    void withoutAStateOnlyTheHolidaysOfAllOfGermanyCount() {
        for (String none : new String[] {null, "", "DE", "FR-75", "de-bw", "AT-10"}) {
            assertThat(weekdays(none)).as(none).isEqualTo(onWeekdays(GERMANY));
        }
    }
}

package org.wirkstatt.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({"2016, 2016-01-01", "2017-03, 2017-03-01", "2023-06-27, 2023-06-27"})
    void theSpanBeginsOnItsFirstDay(String iso, LocalDate day) {
        assertThat(new PartialDate(iso).firstDay()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "16", "2017-13", "2023-02-30", "2023-6-2", "27.06.2023", "abcd", "2023-06-27T10:00", "-201", "+201"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> new PartialDate(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource({"2016, 2016, 2016", "2017-03, März 2017, March 2017", "2023-06-27, 27. Juni 2023, 27 June 2023"})
    void itIsSaidInWords(String iso, String german, String english) {
        assertThat(new PartialDate(iso).format(Locale.GERMAN)).isEqualTo(german);
        assertThat(new PartialDate(iso).format(Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void theyAreSortedByTheirFirstDay() {
        assertThat(Stream.of("2018", "2017-03", "2017", "2017-03-02").map(PartialDate::new).sorted()).extracting(PartialDate::iso)
                .containsExactly("2017", "2017-03", "2017-03-02", "2018");
    }
}

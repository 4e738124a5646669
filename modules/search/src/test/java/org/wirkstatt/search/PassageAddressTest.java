package org.wirkstatt.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageAddressTest {

    @ParameterizedTest
    @CsvSource({"/t/x/ansicht/a.pdf?seite=4&q=,/t/x/ansicht/a.pdf?seite=4&q=Ziel+%26+%22Weg%22,/t/x/ansicht/a.pdf?seite=4",
            "/t/x/lesen/a.odt?stelle=2&q=#stelle-2,/t/x/lesen/a.odt?stelle=2&q=Ziel+%26+%22Weg%22#stelle-2,/t/x/lesen/a.odt?stelle=2#stelle-2",
            "/t/x?q=&b=1,/t/x?q=Ziel+%26+%22Weg%22&b=1,/t/x?b=1", "/t/x?q=,/t/x?q=Ziel+%26+%22Weg%22,/t/x", "/t/x#q=,/t/x#q=,/t/x#q=", "/t/x?q=schon,/t/x?q=schon,/t/x?q=schon"})
    void theQuestionGoesWhereAnAddressWaitsForIt(String path, String with, String plain) {
        assertThat(PassageAddress.with("Ziel & \"Weg\"", path)).isEqualTo(with);
        assertThat(PassageAddress.plain(path)).isEqualTo(plain);
    }

    @Test
    void signsThatMeanSomethingToAReplacementStayText() {
        assertThat(PassageAddress.with("$1 \\ ${x}", "/x?q=")).isEqualTo("/x?q=%241+%5C+%24%7Bx%7D");
    }
}

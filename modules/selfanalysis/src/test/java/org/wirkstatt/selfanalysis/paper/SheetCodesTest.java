package org.wirkstatt.selfanalysis.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.selfanalysis.Samples;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.paper.SheetCodes.Line;

class SheetCodesTest {

    private final Catalogue catalogue = Samples.catalogue("small-1");

    private String read(String code) {
        return SheetCodes.code(SheetCodes.read(List.of(new Line("A1", code, null)), catalogue).values().stream().findFirst().map(t -> t.rating()).orElse(null));
    }

    @Test
    void aDigitIsALevelTwoSignsAreTheAnswersBesideAndNothingIsOpen() {
        assertThat(List.of(read("1"), read(" 2 "), read("n"), read("0"), read("N"), read("k"), read("K"), read("c"), read("?"), read(""), read(" "), read(null)))
                .containsExactly("1", "2", "n", "n", "n", "k", "k", "k", "k", "", "", "");
    }

    @Test
    void everyLineThatMakesNoSenseIsNamedAndNothingIsTaken() {
        List<Line> lines = List.of(new Line("A1", "3", null), new Line("R1", "11", null), new Line("E1", "", "nur ein Grund"), new Line("E2", "1", "x".repeat(2001)));
        InvalidSheetException refused = catchThrowableOfType(InvalidSheetException.class, () -> SheetCodes.read(lines, catalogue));
        assertThat(refused.faults()).extracting(Fault::field).containsExactly("rows[0].code", "rows[1].code", "rows[2].code", "rows[3].reason");
        assertThat(refused.faults()).extracting(Fault::messageKey).containsExactly("error.sheet.code", "error.sheet.code", "error.sheet.reasonOnly", "error.sheet.reason");
    }

    @Test
    void aSheetIsKnownByItsNumberAndEverySlipInItIsNoticed() {
        SheetNumber number = new SheetNumber(1734, 12);
        String printed = number.toString();
        assertThat(printed).matches("1734-12-\\d\\d");
        assertThat(SheetNumber.read(printed)).contains(number);
        assertThat(SheetNumber.read(" " + printed.replace("-", " ") + " ")).contains(number);
        assertThat(SheetNumber.read(printed.replace("-", " – "))).contains(number);
        for (int at = 0; at < printed.length(); at++) {
            if (printed.charAt(at) == '-') {
                continue;
            }
            for (char other = '0'; other <= '9'; other++) {
                String slip = printed.substring(0, at) + other + printed.substring(at + 1);
                if (!slip.equals(printed)) {
                    assertThat(SheetNumber.read(slip)).as(slip).isEmpty();
                }
            }
            if (at > 0 && printed.charAt(at - 1) != '-' && printed.charAt(at - 1) != printed.charAt(at)) {
                String swapped = printed.substring(0, at - 1) + printed.charAt(at) + printed.charAt(at - 1) + printed.substring(at + 1);
                assertThat(SheetNumber.read(swapped)).as(swapped).isEmpty();
            }
        }
        for (String none : new String[] {null, "", "17", "17-3", "17-0-10", "a-b-c", "9".repeat(30) + "-1-11"}) {
            assertThat(SheetNumber.read(none)).isEmpty();
        }
        assertThatThrownBy(() -> SheetCodes.read(List.of(new Line("Z9", "1", null)), catalogue)).isInstanceOf(java.util.NoSuchElementException.class);
    }
}

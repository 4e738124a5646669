package org.wirkstatt.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-2", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"x\")\nzweite Zeile"})
    void whatASpreadsheetWouldTakeForAFormulaIsMarkedAsText(String text) {
        assertThat(TableCell.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(TableCell.harmless("Zeile eins\n=2")).isEqualTo("Zeile eins\n=2");
        assertThat(TableCell.harmless("")).isEmpty();
    }
}

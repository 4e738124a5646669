package org.wirkstatt.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.error.Fault;

class RowsTest {

    private static Rows facts(String... labels) {
        return new Rows("facts", List.of(labels).stream().map(l -> new Fields().with("label", l)).toList());
    }

    @Test
    void anEmptyRowFallsAway() {
        assertThat(facts("eins", " ", "drei").read((f, prefix) -> f.text("label"))).containsExactly("eins", "drei");
    }

    @Test
    void aRowKnowsItsPlaceOnThePage() {
        assertThat(facts("eins", "zwei").read((f, prefix) -> prefix)).containsExactly("facts[0].", "facts[1].");
    }

    @Test
    void removingARowThatIsNotThereDoesNothing() {
        Rows rows = facts("eins");
        rows.remove(7);
        assertThat(rows.getRows()).hasSize(1);
    }

    @Test
    void aNumberThatIsNoneIsAFault() {
        List<Fault> faults = new ArrayList<>();
        new Fields().with("count", "viele").number("count", "partnerCounts[0].", faults);
        assertThat(faults).extracting(Fault::field).containsExactly("partnerCounts[0].count");
    }

    @Test
    void aYearIsADate() {
        assertThat(new Fields().with("asOf", " 2017 ").partial("asOf", "", new ArrayList<>())).hasToString("2017");
    }
}

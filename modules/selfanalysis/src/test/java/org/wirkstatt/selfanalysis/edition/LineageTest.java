package org.wirkstatt.selfanalysis.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirkstatt.selfanalysis.Samples;
import org.wirkstatt.selfanalysis.catalogue.CriterionRef;
import org.wirkstatt.selfanalysis.catalogue.Relation;
import org.wirkstatt.selfanalysis.edition.Lineage.Comparison;
import org.wirkstatt.selfanalysis.edition.Lineage.Reason;

class LineageTest {

    private static final Lineage LINEAGE = new Lineage(Stream.of("small-1", "small-2", "small-3").map(Samples::catalogue)
            .flatMap(c -> c.criteria().stream().map(k -> new Lineage.Step(new CriterionRef(c.edition(), k.id()), k.relation(), k.ancestors()))).toList());

    private static CriterionRef ref(String text) {
        return new CriterionRef("small-" + text.charAt(0), text.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"1/A1, 1/A1, true, SAME", "1/A1, 2/A1, true, SAME", "1/A1, 3/A1, true, REWORDED", "2/A1, 3/A1, true, REWORDED",
        "2/A2, 3/A2, false, CHANGED", "1/R1, 2/R1, false, SPLIT", "1/R1, 2/R2, false, SPLIT", "1/R1, 3/R1, false, SPLIT", "2/R1, 3/R1, true, REWORDED",
        "1/E1, 2/E1, false, MERGED", "1/E2, 3/E1, false, MERGED", "2/R1, 2/R2, false, UNRELATED", "1/A1, 3/E1, false, UNRELATED",
        "1/A1, 9/A1, false, UNRELATED"})
    void twoCriteriaAreComparableIfTheQuestionStayedAsItWasOnTheWholeWay(String one, String other, boolean comparable, Reason reason) {
        assertThat(LINEAGE.compare(ref(one), ref(other))).isEqualTo(new Comparison(comparable, reason));
        assertThat(LINEAGE.compare(ref(other), ref(one))).isEqualTo(new Comparison(comparable, reason));
    }

    @Test
    void theCounterpartInAnotherEditionIsTheOnlyComparableOne() {
        assertThat(LINEAGE.counterpart(ref("3/A1"), "small-1")).contains(ref("1/A1"));
        assertThat(LINEAGE.counterpart(ref("3/R1"), "small-2")).contains(ref("2/R1"));
        assertThat(LINEAGE.counterpart(ref("3/R1"), "small-1")).isEmpty();
        assertThat(LINEAGE.counterpart(ref("3/A2"), "small-2")).isEmpty();
    }

    @Test
    void aCircleThatShouldNeverBeEndsNothing() {
        Lineage circle = new Lineage(List.of(new Lineage.Step(ref("1/A1"), Relation.CHANGED, List.of(ref("2/A1"))),
                new Lineage.Step(ref("2/A1"), Relation.SAME, List.of(ref("1/A1")))));
        assertThat(circle.compare(ref("1/A1"), ref("3/A1"))).isEqualTo(new Comparison(false, Reason.UNRELATED));
        assertThat(circle.compare(ref("1/A1"), ref("2/A1")).comparable()).isTrue();
    }
}

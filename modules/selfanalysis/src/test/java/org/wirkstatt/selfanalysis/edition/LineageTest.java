package org.wirkstatt.selfanalysis.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
    void comparableCriteriaAndNoOthersHaveTheSameOrigin() {
        List<CriterionRef> all = Stream.of("small-1", "small-2", "small-3").map(Samples::catalogue)
                .flatMap(c -> c.criteria().stream().map(k -> new CriterionRef(c.edition(), k.id()))).toList();
        all.forEach(one -> all.forEach(other -> assertThat(LINEAGE.origin(one).equals(LINEAGE.origin(other))).as(one + ", " + other)
                .isEqualTo(LINEAGE.compare(one, other).comparable())));
        assertThat(LINEAGE.origin(ref("3/A1"))).isEqualTo(ref("1/A1"));
    }

    @Test
    void aCircleThatShouldNeverBeEndsNothing() {
        Lineage circle = new Lineage(List.of(new Lineage.Step(ref("1/A1"), Relation.CHANGED, List.of(ref("2/A1"))),
                new Lineage.Step(ref("2/A1"), Relation.SAME, List.of(ref("1/A1")))));
        assertThat(circle.compare(ref("1/A1"), ref("3/A1"))).isEqualTo(new Comparison(false, Reason.UNRELATED));
        assertThat(circle.compare(ref("1/A1"), ref("2/A1")).comparable()).isTrue();
    }

    /** Over random histories: comparable is an equivalence, has one partner in an edition at most, and never crosses a change, split or merger. */
    @Test
    void inAnyHistoryNoAnswerIsComparedOverAChange() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            List<Lineage.Step> steps = history(random);
            Lineage lineage = new Lineage(steps);
            List<CriterionRef> all = steps.stream().map(Lineage.Step::criterion).toList();
            for (Lineage.Step step : steps) {
                for (CriterionRef from : step.from()) {
                    assertThat(lineage.compare(step.criterion(), from).comparable()).as("%s", step).isEqualTo(step.relation().comparable());
                }
                for (CriterionRef other : all) {
                    boolean comparable = lineage.compare(step.criterion(), other).comparable();
                    assertThat(lineage.compare(other, step.criterion()).comparable()).isEqualTo(comparable);
                    if (comparable) {
                        assertThat(lineage.counterpart(step.criterion(), other.edition())).contains(other);
                        all.forEach(third -> assertThat(lineage.compare(step.criterion(), third).comparable())
                                .isEqualTo(lineage.compare(other, third).comparable()));
                    }
                }
            }
        }
    }

    /** Four editions of four criteria, each as an import would take it. */
    private static List<Lineage.Step> history(Random random) {
        List<Lineage.Step> steps = new ArrayList<>();
        for (int edition = 1; edition <= 4; edition++) {
            Set<CriterionRef> goOn = new HashSet<>();
            for (int number = 1; number <= 4; number++) {
                CriterionRef own = ref(edition + "/A" + number);
                Relation relation = edition == 1 ? Relation.NEW : Relation.values()[random.nextInt(Relation.values().length)];
                List<CriterionRef> from = new ArrayList<>();
                for (int count = relation == Relation.NEW ? 0 : relation == Relation.MERGED ? 2 : 1; count > 0; count--) {
                    from.add(ref((edition - 1) + "/A" + (1 + (random.nextInt(4) + count) % 4)));
                }
                boolean taken = relation.comparable() && !goOn.add(from.get(0));
                steps.add(new Lineage.Step(own, taken ? Relation.NEW : relation, taken ? List.of() : from.stream().distinct().toList()));
            }
        }
        return steps;
    }
}

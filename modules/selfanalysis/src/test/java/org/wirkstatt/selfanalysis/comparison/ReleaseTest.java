package org.wirkstatt.selfanalysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.TestDatabase;

class ReleaseTest {

    private static void with(TestDatabase.Kind kind, Consumer<ReleaseRig> work) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            db.run(em -> work.accept(new ReleaseRig(em, new AdjustableClock())));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aRegionGetsItsValueWithTheNextReleaseAndNothingChangesBeforeTheOneAfter(TestDatabase.Kind kind) {
        with(kind, rig -> {
            rig.releases.releaseIfDue();
            long run = rig.run(71, 1, 2);
            rig.run(72, 2, 2);
            rig.run(73, 1);
            rig.releases.releaseIfDue();
            assertThat(rig.comparisons.of(run)).as("the release of this month was there already").isEmpty();
            rig.nextRelease();
            assertThat(rig.value(run)).isEqualTo(new Comparisons.Value(Circle.REGION, Circle.REGION, new Tally(List.of(2, 3))));
            rig.run(74, 1, 1, 1, 1);
            rig.releases.releaseIfDue();
            assertThat(rig.value(run).tally()).isEqualTo(new Tally(List.of(2, 3)));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whereTooFewStandBehindARegionTheNextLargerCircleComesAfterAWhile(TestDatabase.Kind kind) {
        with(kind, rig -> {
            long run = rig.run(71, 1, 2);
            rig.run(72, 2, 2);
            rig.run(81, 1, 1);
            rig.nextRelease();
            rig.nextRelease();
            assertThat(rig.value(run)).as("waits for its region").isNull();
            rig.nextRelease();
            assertThat(rig.value(run)).isEqualTo(new Comparisons.Value(Circle.STATE, Circle.REGION, new Tally(List.of(3, 3))));
            long far = rig.run(91, 2);
            assertThat(rig.value(far)).isEqualTo(new Comparisons.Value(Circle.ROUND, Circle.REGION, new Tally(List.of(3, 3))));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void fiveAnswersOfTwoAndFourOfThreeAndFiveThatSayTheSameAreNotPublished(TestDatabase.Kind kind) {
        for (int[][] teams : new int[][][] {{{1, 2, 1}, {2, 2, 2}}, {{1, 2}, {2}, {1}}, {{2, 2}, {2, 2}, {2}}}) {
            with(kind, rig -> {
                long run = 0;
                for (int i = 0; i < teams.length; i++) {
                    run = rig.run(71 + i, teams[i]);
                }
                for (int month = 0; month < 5; month++) {
                    rig.nextRelease();
                }
                assertThat(rig.comparisons.of(run)).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoTakesItBackIsLostOrLosesAPersonCountsNoLongerFromTheNextReleaseOn(TestDatabase.Kind kind) {
        for (Consumer<ReleaseRig> event : List.<Consumer<ReleaseRig>>of(rig -> rig.runs.contribute(1, null), rig -> rig.runs.remove(1), rig -> rig.runs.erasePerson(2))) {
            with(kind, rig -> {
                assertThat(rig.run(71, 1, 2)).isEqualTo(1);
                rig.run(72, 2, 2);
                long stays = rig.run(73, 1);
                rig.nextRelease();
                event.accept(rig);
                assertThat(rig.value(stays).tally().answers()).as("what is published stays published").isEqualTo(5);
                rig.nextRelease();
                assertThat(rig.value(stays)).isNull();
                assertThat(rig.ledger.ledger()).hasSize(1).allMatch(block -> !block.live());
                for (int initiative = 74; initiative < 77; initiative++) {
                    rig.run(initiative, 1, 2);
                }
                rig.nextRelease();
                assertThat(rig.value(stays).tally().answers()).as("six new ones, and those of the old block that are still there").isBetween(9, 10);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void takingBackAndAgreeingAgainMakesNothingNewOutOfWhatWasPublished(TestDatabase.Kind kind) {
        with(kind, rig -> {
            List<Long> runs = List.of(rig.run(71, 1, 2), rig.run(72, 2, 2), rig.run(73, 1, 2));
            rig.nextRelease();
            runs.forEach(run -> rig.runs.contribute(run, null));
            rig.nextRelease();
            runs.forEach(run -> rig.runs.contribute(run, rig.clock.instant()));
            rig.run(74, 1);
            for (int month = 0; month < 4; month++) {
                rig.nextRelease();
                assertThat(rig.comparisons.of(runs.get(0))).as("else the difference to the first release would be one run").isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyLevelsOfOpenedRunsThatAgreedCount(TestDatabase.Kind kind) {
        with(kind, rig -> {
            rig.run(71, 1, 2);
            rig.run(72, 2);
            rig.runs.contributing(74, "small-1", rig.clock.instant(), List.of(Map.of("A1", "NOT_APPLICABLE"), Map.of("A1", "CANNOT_SAY")));
            long own = rig.runs.opened();
            long sealed = rig.runs.sealed();
            assertThatThrownBy(() -> rig.comparisons.contribute(sealed, true)).hasMessage("error.run.sealed");
            rig.nextRelease();
            assertThat(rig.ledger.ledger()).as("three answers, and two that did not agree").isEmpty();
            rig.runs.asVisitor();
            assertThatThrownBy(() -> rig.comparisons.contribute(own, true)).isInstanceOf(NotFoundException.class);
            rig.runs.asMember();
            rig.comparisons.contribute(own, true);
            rig.flush();
            rig.comparisons.contribute(own, true);
            assertThat(rig.comparisons.isContributing(own)).isTrue();
            assertThat(rig.audited).containsExactly("runContributes[" + own + "]");
            rig.nextRelease();
            assertThat(rig.value(own).tally()).isEqualTo(new Tally(List.of(2, 3)));
            assertThat(rig.comparisons.of(sealed)).isEmpty();
        });
    }

    @Test
    void aNodeThatComesSecondIsContentAndAnyOtherFailureIsTold() {
        for (boolean due : new boolean[] {true, false}) {
            ReleaseWork work = new ReleaseWork();
            work.releases = new ReleaseService() {
                @Override
                void releaseIfDue() {
                    throw new IllegalStateException("the month is there already");
                }

                @Override
                boolean isDue() {
                    return due;
                }
            };
            if (due) {
                assertThatThrownBy(work::run).isInstanceOf(IllegalStateException.class);
            } else {
                work.run();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMonthHasOneRelease(TestDatabase.Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "selfanalysis")) {
            assertThatThrownBy(() -> db.run(em -> {
                ReleaseRig rig = new ReleaseRig(em, new AdjustableClock());
                rig.ledger.add(new Release("2026-08", rig.clock.instant()));
                rig.ledger.add(new Release("2026-08", rig.clock.instant()));
            })).isInstanceOf(PersistenceException.class);
        }
    }

    @Test
    void aTallySaysWhereTheMiddleHalfLies() {
        assertThat(new Tally(List.of(1, 2, 4, 1)).mean()).isEqualTo(2.6);
        assertThat(new Tally(List.of(1, 2, 4, 1)).low()).isEqualTo(2);
        assertThat(new Tally(List.of(1, 2, 4, 1)).high()).isEqualTo(3);
        assertThat(Tally.NOTHING.mean()).isZero();
        assertThat(Tally.of(new Tally(List.of(0, 5)).text())).isEqualTo(new Tally(List.of(0, 5)));
    }
}

package org.wirkstatt.selfanalysis.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class LadderTest {

    @Test
    void theStairIsFilledUpToTheLevelAndRises() {
        List<Ladder.Bar> bars = new Ladder(4, 3, true, List.of(0, 0, 1, 0)).bars();
        assertThat(bars).extracting(Ladder.Bar::on).containsExactly(true, true, true, false);
        for (int i = 1; i < bars.size(); i++) {
            assertThat(bars.get(i).height()).isGreaterThan(bars.get(i - 1).height());
            assertThat(bars.get(i).x()).isGreaterThan(bars.get(i - 1).x() + bars.get(i - 1).width());
        }
    }

    /** Whatever a team of up to 50 chose on 1 to 7 levels: every person is drawn or counted, above the own level, inside of the picture, beside the others. */
    @Test
    void everyPersonStandsAtTheOwnLevelAndNobodyCoversAnother() {
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            int levels = 1 + random.nextInt(7);
            List<Integer> counts = new ArrayList<>();
            for (int level = 0; level < levels; level++) {
                counts.add(random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextInt(2) == 0 ? 4 : 20));
            }
            List<Ladder.Dot> dots = new Ladder(levels, 0, false, counts).dots();
            for (int level = 0; level < levels; level++) {
                double from = level * 100.0 / levels;
                double to = (level + 1) * 100.0 / levels;
                int people = dots.stream().filter(dot -> dot.x() > from && dot.x() < to).mapToInt(dot -> Math.max(1, dot.people())).sum();
                assertThat(people).isEqualTo(counts.get(level));
            }
            assertThat(dots).allSatisfy(dot -> assertThat(dot.y() + (dot.people() == 0 ? 4.5 : 11)).isLessThanOrEqualTo(Ladder.HEIGHT));
            for (Ladder.Dot one : dots) {
                for (Ladder.Dot other : dots) {
                    assertThat(one == other || Math.abs(one.x() - other.x()) > 3.5 || Math.abs(one.y() - other.y()) >= 9).isTrue();
                }
            }
        }
    }

    /** Shape says it all: a filled step, a dashed one and an empty one have different classes, and the answers are dots or numbers. */
    @Test
    void nothingIsToldByColourAlone() {
        assertThat(new Ladder(2, 1, true, List.of(1, 0)).svg()).contains("class=\"on\"").contains("class=\"off\"").doesNotContain("class=\"mid\"").contains("<circle");
        assertThat(new Ladder(2, 1, false, List.of(1, 1)).svg()).contains("class=\"mid\"").doesNotContain("class=\"on\"").contains("<line");
        assertThat(new Ladder(4, 1, false, List.of(30, 1, 0, 0)).svg()).contains(">30</text>").contains(">1</text>");
        assertThat(new Ladder(4, 0, false, List.of(0, 0, 0, 0)).svg()).doesNotContain("<circle").doesNotContain("<line").doesNotContain("class=\"mid\"");
    }
}

package org.wirkstatt.selfanalysis.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SpreadTest {

    private static Spread of(int... levels) {
        return Spread.of(4, IntStream.of(levels).mapToObj(Rating::level).toList(), levels.length);
    }

    @Test
    void theDistanceIsWhatTwoPeopleDifferByOnAverage() {
        assertThat(of(1, 4).distance()).isEqualTo(3);
        assertThat(of(1, 1, 4).distance()).isEqualTo(2);
        assertThat(of(3, 3, 3).distance()).isZero();
        assertThat(of(2).distance()).isZero();
        assertThat(of().middle()).isZero();
        assertThat(of(1, 2, 2, 4).middle()).isEqualTo(2);
    }

    @Test
    void itEqualsThePlainAverageOverAllPairsAndTheOrderOfAnswersMakesNoDifference() {
        Random random = new Random(7);
        for (int n = 0; n < 500; n++) {
            List<Integer> levels = new ArrayList<>(random.ints(2 + random.nextInt(6), 1, 5).boxed().toList());
            Spread spread = of(levels.stream().mapToInt(Integer::intValue).toArray());
            double sum = 0;
            int pairs = 0;
            for (int i = 0; i < levels.size(); i++) {
                for (int j = i + 1; j < levels.size(); j++) {
                    sum += Math.abs(levels.get(i) - levels.get(j));
                    pairs++;
                }
            }
            assertThat(spread.distance()).isCloseTo(sum / pairs, org.assertj.core.data.Offset.offset(1e-9));
            Collections.shuffle(levels, random);
            assertThat(of(levels.stream().mapToInt(Integer::intValue).toArray())).isEqualTo(spread);
        }
    }

    @Test
    void answersBesideTheLevelsNeverCountAsALevel() {
        Spread spread = Spread.of(4, List.of(Rating.level(4), Rating.NOT_APPLICABLE, Rating.CANNOT_SAY), 5);
        assertThat(spread).isEqualTo(new Spread(List.of(0, 0, 0, 1), 1, 1, 2));
        assertThat(spread.distance()).isZero();
        assertThat(spread.lowest()).isEqualTo(4);
        assertThat(spread.unrated()).isEqualTo(4);
    }

    private static TeamView view(Spread... spreads) {
        return new TeamView(new RunHead(1, "t", "i", "p", "e", null, Instant.EPOCH, Instant.EPOCH, List.of(), null), 2, 4, IntStream.range(0, spreads.length)
                .mapToObj(i -> new TeamView.Line("A" + i, spreads[i], List.of(), Agreement.Agreed.NOTHING)).toList());
    }

    @Test
    void theWidestComesFirstTiesKeepTheOrderOfTheCatalogueAndTheHourIsFull() {
        TeamView view = view(of(2, 2), of(1, 2), of(4, 4), of(1, 4), of(2, 3));
        assertThat(view.byDistance()).extracting(TeamView.Line::item).containsExactly("A3", "A1", "A4", "A0", "A2");
        assertThat(view.differences()).extracting(TeamView.Line::item).containsExactly("A3", "A1", "A4");
        assertThat(view.strengths()).extracting(TeamView.Line::item).containsExactly("A2");
        assertThat(view.suggestions()).extracting(TeamView.Line::item).containsExactly("A1", "A3", "A0");
        for (TeamView any : List.of(view, view(of(2, 2)), view(of(1, 2)), view(of(1, 2), of(1, 3)))) {
            assertThat(Agenda.of(any).stream().mapToInt(Agenda.Point::minutes).sum()).isEqualTo(Agenda.MINUTES);
        }
    }
}

package org.wirkstatt.selfanalysis.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.wirkstatt.selfanalysis.Samples;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.CriterionRef;
import org.wirkstatt.selfanalysis.catalogue.Relation;
import org.wirkstatt.selfanalysis.edition.Lineage;
import org.wirkstatt.selfanalysis.result.Comparison.LeftOut;
import org.wirkstatt.selfanalysis.result.Comparison.Pair;
import org.wirkstatt.selfanalysis.result.Comparison.Why;
import org.wirkstatt.selfanalysis.run.TeamView;

class ComparisonTest {

    private static final Catalogue[] EDITIONS = Stream.of("small-1", "small-2", "small-3", "small-4").map(Samples::catalogue).toArray(Catalogue[]::new);
    private static final Lineage LINEAGE = ResultSamples.lineage(EDITIONS);

    private static TeamView run(int number, String... answers) {
        Map<String, List<Integer>> levels = new LinkedHashMap<>();
        for (String answer : answers) {
            levels.put(answer.substring(0, 2), answer.length() == 2 ? List.of() : List.of(answer.charAt(3) - '0'));
        }
        return ResultSamples.view(ResultSamples.head(number, "small-" + number, Instant.EPOCH.plusSeconds(number)), 1, 2, levels);
    }

    private static final TeamView ONE = run(1, "A1 1", "R1 2", "E1 1", "E2 2");
    private static final TeamView TWO = run(2, "A1 2", "A2 1", "R1 1", "R2 2", "E1 2");
    private static final TeamView THREE = run(3, "A1 1", "A2 2", "R1 2", "E1");
    private static final TeamView FOUR = run(4, "A1 2", "A2 2", "A3 1", "R9 1");

    @Test
    void fourEditionsGiveExactlyThesePairsAndTheseReasons() {
        Comparison last = Comparison.of(FOUR, THREE, LINEAGE);
        assertThat(last.pairs()).containsExactly(new Pair("A1", 2, "A1", 1, false), new Pair("A2", 2, "A2", 2, false));
        assertThat(last.leftOut()).containsExactly(new LeftOut("A3", List.of("R1"), Why.CHANGED), new LeftOut("R9", List.of(), Why.NEW), new LeftOut(null, List.of("E1"), Why.ENDED));
        Comparison before = Comparison.of(FOUR, TWO, LINEAGE);
        assertThat(before.pairs()).containsExactly(new Pair("A1", 2, "A1", 2, true));
        assertThat(before.leftOut()).containsExactly(new LeftOut("A2", List.of("A2"), Why.CHANGED), new LeftOut("A3", List.of("R1"), Why.CHANGED),
                new LeftOut("R9", List.of(), Why.NEW), new LeftOut(null, List.of("R2"), Why.ENDED), new LeftOut(null, List.of("E1"), Why.ENDED));
        Comparison first = Comparison.of(FOUR, ONE, LINEAGE);
        assertThat(first.pairs()).containsExactly(new Pair("A1", 2, "A1", 1, true));
        assertThat(first.leftOut()).containsExactly(new LeftOut("A2", List.of(), Why.NEW), new LeftOut("A3", List.of("R1"), Why.CHANGED), new LeftOut("R9", List.of(), Why.NEW),
                new LeftOut(null, List.of("E1"), Why.ENDED), new LeftOut(null, List.of("E2"), Why.ENDED));
        Comparison third = Comparison.of(THREE, TWO, LINEAGE);
        assertThat(third.pairs()).containsExactly(new Pair("A1", 1, "A1", 2, true), new Pair("R1", 2, "R1", 1, true));
        assertThat(third.leftOut()).containsExactly(new LeftOut("A2", List.of("A2"), Why.CHANGED), new LeftOut("E1", List.of("E1"), Why.UNRATED), new LeftOut(null, List.of("R2"), Why.ENDED));
        Comparison second = Comparison.of(TWO, ONE, LINEAGE);
        assertThat(second.pairs()).containsExactly(new Pair("A1", 2, "A1", 1, false));
        assertThat(second.leftOut()).containsExactly(new LeftOut("A2", List.of(), Why.NEW), new LeftOut("R1", List.of("R1"), Why.SPLIT), new LeftOut("R2", List.of("R1"), Why.SPLIT),
                new LeftOut("E1", List.of("E1", "E2"), Why.MERGED));
    }

    @Test
    void fourEditionsAreToldInTheseWords() {
        Result result = new Result(FOUR, EDITIONS[3], List.of(Comparison.of(FOUR, THREE, LINEAGE), Comparison.of(FOUR, TWO, LINEAGE), Comparison.of(FOUR, ONE, LINEAGE)));
        ResultSheet german = new ResultSheets(ResultSamples.LABELS).sheet(result, Locale.GERMAN);
        assertThat(german.earlier()).extracting(ResultSheet.EarlierRun::sentence).containsExactly(
                "Verglichen mit „Sensoren im Schulgarten, Herbst 2026“, geöffnet am 1. Januar 1970: 2 von 4 Kriterien lassen sich vergleichen. Davon steht eines höher, 1 gleich und 0 niedriger.",
                "Verglichen mit „Sensoren im Schulgarten, Herbst 2026“, geöffnet am 1. Januar 1970: 1 von 4 Kriterien lassen sich vergleichen. Davon steht keines höher, 1 gleich und 0 niedriger.",
                "Verglichen mit „Sensoren im Schulgarten, Herbst 2026“, geöffnet am 1. Januar 1970: 1 von 4 Kriterien lassen sich vergleichen. Davon steht eines höher, 0 gleich und 0 niedriger.");
        assertThat(german.earlier().get(1).leftOut()).containsExactly("Neu, vorher nicht gefragt: R9.", "Inhaltlich geändert: A2, A3 (vorher R1).", "Nicht mehr gefragt: R2, E1.");
        assertThat(german.trend()).extracting(ResultSheet.TrendRow::heading).containsExactly("A1 Ziele und Wege", "A2 Ganz anders");
        assertThat(german.trend().get(0).levels()).containsExactly(1, 2, 1, 2);
        assertThat(german.trend().get(1).levels()).containsExactly(null, null, 2, 2);
        assertThat(german.trend()).extracting(ResultSheet.TrendRow::change).containsExactly("1 Stufe höher", "gleich");
        ResultSheet english = new ResultSheets(ResultSamples.LABELS).sheet(result, Locale.ENGLISH);
        assertThat(english.earlier().get(0).sentence()).isEqualTo("Compared with “Sensoren im Schulgarten, Herbst 2026”, opened on 1 January 1970: "
                + "2 of 4 criteria can be compared. Of these, one is higher, 1 the same and 0 lower.");
        assertThat(english.trend()).extracting(ResultSheet.TrendRow::change).containsExactly("1 level higher", "same");
    }

    @Test
    void whatOnlyOneOfTwoRunsAskedIsNeitherNewNorEnded() {
        TeamView part = run(4, "A1 2");
        assertThat(Comparison.of(part, THREE, LINEAGE).leftOut()).containsExactly(new LeftOut(null, List.of("A2"), Why.NOT_ASKED), new LeftOut(null, List.of("R1"), Why.ENDED),
                new LeftOut(null, List.of("E1"), Why.ENDED));
        assertThat(Comparison.of(FOUR, part, LINEAGE).leftOut()).extracting(LeftOut::why).containsExactly(Why.NOT_ASKED, Why.NOT_ASKED, Why.NOT_ASKED);
        assertThat(Comparison.of(FOUR, part, LINEAGE).pairs()).containsExactly(new Pair("A1", 2, "A1", 2, false));
    }

    /**
     * Over random histories of editions: whatever two runs are laid side by side, a level meets another only where the question is the same one. Which
     * question it is, is worked out here in another way: from the first edition on, each criterion gets a number, which only 'same' and 'reworded' hand on.
     */
    @Test
    void inAnyHistoryALevelOverAChangeEntersNoDifference() {
        Random random = new Random(11);
        int pairs = 0;
        int changes = 0;
        for (int i = 0; i < 300; i++) {
            Map<CriterionRef, Integer> questions = new HashMap<>();
            List<Lineage.Step> steps = history(random, questions);
            Lineage lineage = new Lineage(steps);
            for (int late = 2; late <= 5; late++) {
                for (int early = 1; early < late; early++) {
                    TeamView now = answered(random, steps, late);
                    TeamView then = answered(random, steps, early);
                    Comparison comparison = Comparison.of(now, then, lineage);
                    for (Pair pair : comparison.pairs()) {
                        assertThat(questions.get(ref(early, pair.earlierItem()))).isEqualTo(questions.get(ref(late, pair.item())));
                        pairs++;
                    }
                    changes += (int) comparison.leftOut().stream().filter(left -> left.why() == Why.CHANGED).count();
                    everyCriterionIsPairedOrNamed(now, then, comparison);
                    String words = new ComparisonWords(ResultSamples.LABELS).earlier(comparison, now.lines().size(), "heute", Locale.GERMAN).toString();
                    comparison.leftOut().stream().filter(left -> left.item() != null).forEach(left -> assertThat(words).contains(left.item()));
                }
            }
        }
        assertThat(pairs).isGreaterThan(1_000);
        assertThat(changes).isGreaterThan(500);
    }

    private static void everyCriterionIsPairedOrNamed(TeamView now, TeamView then, Comparison comparison) {
        List<String> told = Stream.concat(comparison.pairs().stream().map(Pair::item), comparison.leftOut().stream().map(LeftOut::item).filter(java.util.Objects::nonNull)).toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(now.lines().stream().map(TeamView.Line::item).toList());
        Set<String> earlier = new TreeSet<>();
        comparison.pairs().forEach(pair -> assertThat(earlier.add(pair.earlierItem())).as("no level is compared twice").isTrue());
        comparison.leftOut().forEach(left -> earlier.addAll(left.earlierItems()));
        assertThat(earlier).containsExactlyInAnyOrderElementsOf(then.lines().stream().map(TeamView.Line::item).toList());
    }

    private static CriterionRef ref(int edition, String item) {
        return new CriterionRef("small-" + edition, item);
    }

    private static TeamView answered(Random random, List<Lineage.Step> steps, int edition) {
        String[] answers = steps.stream().map(Lineage.Step::criterion).filter(ref -> ref.edition().equals("small-" + edition))
                .map(ref -> ref.criterion() + (random.nextInt(5) == 0 ? "" : " " + (1 + random.nextInt(2)))).toArray(String[]::new);
        return run(edition, answers);
    }

    /** Five editions of four criteria, each as an import would take it. */
    private static List<Lineage.Step> history(Random random, Map<CriterionRef, Integer> questions) {
        List<Lineage.Step> steps = new ArrayList<>();
        for (int edition = 1; edition <= 5; edition++) {
            List<CriterionRef> taken = new ArrayList<>();
            for (int number = 1; number <= 4; number++) {
                CriterionRef own = ref(edition, "A" + number);
                Relation relation = edition == 1 ? Relation.NEW : Relation.values()[random.nextInt(Relation.values().length)];
                CriterionRef from = ref(edition - 1, "A" + (1 + random.nextInt(4)));
                if (relation.comparable() && taken.contains(from)) {
                    relation = Relation.CHANGED;
                }
                List<CriterionRef> ancestors = relation == Relation.NEW ? List.of()
                        : relation == Relation.MERGED ? List.of(from, ref(edition - 1, "A" + (1 + Integer.parseInt(from.criterion().substring(1)) % 4))) : List.of(from);
                steps.add(new Lineage.Step(own, relation, ancestors));
                questions.put(own, relation.comparable() ? questions.get(from) : questions.size());
                if (relation.comparable()) {
                    taken.add(from);
                }
            }
        }
        return steps;
    }
}

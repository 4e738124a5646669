package org.wirkstatt.selfanalysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/**
 * Random worlds: organisations in regions and states, runs that come, agree, take it back, lose people and go, over several releases. The attacker gets
 * every published sum there ever was.
 */
class AttackerTest {

    private static final int SCENARIOS = 10_000;
    private static final String TOPIC = "t/A1";

    /** One run: the answers that are there now, each with a number of its own and a level. */
    private static final class Run {
        private final long id;
        private final long organisation;
        private final Where where;
        private final Map<Long, Integer> answers = new LinkedHashMap<>();
        private boolean agrees = true;
        private int waited;

        private Run(long id, long organisation, Where where) {
            this.id = id;
            this.organisation = organisation;
            this.where = where;
        }
    }

    /** A ledger in memory, with what the attacker must not need: whose answers are in a block. */
    private static final class World {
        private final Random random;
        private final List<Run> runs = new ArrayList<>();
        private final List<LedgerBlock> ledger = new ArrayList<>();
        private final Map<Long, Set<Long>> inBlock = new HashMap<>();
        private final Attacker attacker = new Attacker();
        private final int organisations;
        private long number;

        private World(Random random) {
            this.random = random;
            this.organisations = 4 + random.nextInt(10);
        }

        private long next() {
            return ++number;
        }

        /** Region of an organisation by its number; some belong to none. */
        private Where where(long organisation) {
            Long round = random.nextInt(3) == 0 ? null : (long) random.nextInt(2);
            long region = organisation % 3;
            return organisation == 9 ? new Where(null, null, round) : new Where(region, "S" + region / 2, round);
        }

        private void happens() {
            for (int arrivals = 1 + random.nextInt(7); arrivals > 0; arrivals--) {
                long organisation = random.nextInt(organisations);
                Run run = new Run(next(), organisation, where(organisation));
                for (int people = 1 + random.nextInt(4); people > 0; people--) {
                    long answer = next();
                    run.answers.put(answer, 1 + random.nextInt(4));
                    attacker.knows(answer, organisation);
                }
                runs.add(run);
            }
            for (Run run : List.copyOf(runs)) {
                switch (random.nextInt(40)) {
                    case 0 -> runs.remove(run);
                    case 1 -> run.agrees = false;
                    case 2 -> {
                        run.waited = run.agrees ? run.waited : 0;
                        run.agrees = true;
                    }
                    case 3 -> run.answers.keySet().stream().findFirst().ifPresent(run.answers::remove);
                    default -> { }
                }
            }
        }

        private void release() {
            Set<Long> there = runs.stream().map(run -> run.id).collect(Collectors.toSet());
            ledger.replaceAll(b -> new LedgerBlock(b.id(), b.live(), b.topic(), b.where(), b.tally(),
                    b.parts().entrySet().stream().filter(part -> there.contains(part.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
            Map<Long, Run> eligible = runs.stream().filter(run -> run.agrees && !run.answers.isEmpty()).collect(Collectors.toMap(run -> run.id, run -> run));
            ReleasePlan plan = ReleasePlan.of(ledger, eligible.values().stream().map(World::contribution).toList());
            Map<Figures.Key, Tally> figures = Figures.of(ledger.stream().filter(LedgerBlock::live), plan);
            ledger.replaceAll(b -> plan.retired().contains(b.id()) ? new LedgerBlock(b.id(), false, b.topic(), b.where(), b.tally(), b.parts()) : b);
            plan.blocks().forEach(block -> {
                long id = next();
                ledger.add(new LedgerBlock(id, true, block.topic(), block.where(), block.tally(),
                        block.parts().stream().collect(Collectors.toMap(Contribution::run, part -> part.tally().answers()))));
                inBlock.put(id, block.parts().stream().flatMap(part -> eligible.get(part.run()).answers.keySet().stream()).collect(Collectors.toSet()));
            });
            figures.forEach(this::publish);
            runs.forEach(run -> run.waited++);
        }

        private static Contribution contribution(Run run) {
            List<Integer> counts = new ArrayList<>(List.of(0, 0, 0, 0));
            run.answers.values().forEach(level -> counts.set(level - 1, counts.get(level - 1) + 1));
            return new Contribution(run.id, run.organisation, TOPIC, run.where, new Tally(counts), run.waited);
        }

        private void publish(Figures.Key key, Tally tally) {
            Set<Long> answers = new HashSet<>();
            ledger.stream().filter(b -> b.live() && b.where().rings().contains(key.ring())).forEach(b -> answers.addAll(inBlock.get(b.id())));
            assertThat(answers).as("what is published is the sum of these answers").hasSize(tally.answers());
            attacker.sees(answers);
        }
    }

    @Test
    void noSumOfPublishedValuesIsAboutFewerThanFiveAnswersOrThreeOrganisations() {
        int published = 0;
        int retired = 0;
        for (int seed = 0; seed < SCENARIOS; seed++) {
            World world = new World(new Random(seed));
            for (int releases = 3 + world.random.nextInt(6); releases > 0; releases--) {
                world.happens();
                world.release();
            }
            assertThat(world.attacker.findings()).as("scenario " + seed).isEmpty();
            published += world.attacker.published();
            retired += (int) world.ledger.stream().filter(b -> !b.live()).count();
        }
        assertThat(published).as("otherwise the test says nothing").isGreaterThan(5 * SCENARIOS);
        assertThat(retired).isGreaterThan(SCENARIOS / 5);
    }

    /** The same worlds published as most portals do, each value by itself above the threshold. */
    @Test
    void theAttackerFindsSmallGroupsWhereOnlyTheThresholdIsKept() {
        int found = 0;
        for (int seed = 0; seed < 500; seed++) {
            World world = new World(new Random(seed));
            for (int releases = 0; releases < 5; releases++) {
                world.happens();
                Map<Where.Ring, List<Run>> circles = new HashMap<>();
                world.runs.stream().filter(run -> run.agrees && !run.answers.isEmpty())
                        .forEach(run -> run.where.rings().forEach(ring -> circles.computeIfAbsent(ring, r -> new ArrayList<>()).add(run)));
                circles.values().stream().filter(runs -> Threshold.isMet(runs.stream().map(World::contribution).toList()))
                        .forEach(runs -> world.attacker.sees(runs.stream().flatMap(run -> run.answers.keySet().stream()).collect(Collectors.toSet())));
            }
            found += world.attacker.findings().isPresent() ? 1 : 0;
        }
        assertThat(found).isGreaterThan(250);
    }

    @Test
    void eliminationIsExact() {
        List<long[]> basis = Elimination.basis(List.of(new long[] {1, 1, 0}, new long[] {0, 1, 1}, new long[] {1, 0, 1}, new long[] {2, 2, 2}));
        assertThat(basis).hasSize(3);
        assertThat(Elimination.isolates(basis, List.of(0))).isTrue();
        List<long[]> two = Elimination.basis(List.of(new long[] {1, 1, 0}, new long[] {0, 1, 1}));
        assertThat(Elimination.isolates(two, List.of(0))).isFalse();
        assertThat(Elimination.isolates(two, List.of(0, 2))).isTrue();
    }
}

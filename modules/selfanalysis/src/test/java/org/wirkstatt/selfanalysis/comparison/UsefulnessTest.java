package org.wirkstatt.selfanalysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** What initiatives get out of it, in a programme as large as the real one: 20 regions of a round with four to six initiatives each, teams of two to six. */
class UsefulnessTest {

    private static final int REGIONS = 20;
    private static final int MONTHS = 8;

    @Test
    void nineOfTenInitiativesGetSomeComparisonAndMostOneOfTheirRegion() {
        Random random = new Random(7);
        List<Contribution> all = new ArrayList<>();
        Map<Long, Integer> begins = new HashMap<>();
        long run = 0;
        for (long region = 0; region < REGIONS; region++) {
            int workshops = random.nextInt(3);
            for (int initiatives = 4 + random.nextInt(3); initiatives > 0; initiatives--) {
                if (random.nextInt(10) < 7) {
                    begins.put(++run, workshops + random.nextInt(4));
                    all.add(new Contribution(run, run, "t/A1", new Where(region, "S" + region % 9, 1L), answers(random), 0));
                }
            }
        }
        List<LedgerBlock> ledger = new ArrayList<>();
        Map<Figures.Key, Tally> published = Map.of();
        for (int month = 0; month < MONTHS; month++) {
            int now = month;
            List<Contribution> eligible = all.stream().filter(c -> begins.get(c.run()) <= now)
                    .map(c -> new Contribution(c.run(), c.organisation(), c.topic(), c.where(), c.tally(), now - begins.get(c.run()))).toList();
            ReleasePlan plan = ReleasePlan.of(ledger, eligible);
            assertThat(plan.retired()).isEmpty();
            published = Figures.of(ledger.stream(), plan);
            plan.blocks().forEach(b -> ledger.add(new LedgerBlock(ledger.size(), true, b.topic(), b.where(), b.tally(),
                    b.parts().stream().collect(Collectors.toMap(Contribution::run, c -> c.tally().answers())))));
        }
        Map<Figures.Key, Tally> last = published;
        long some = all.stream().filter(c -> c.where().rings().stream().anyMatch(ring -> last.containsKey(new Figures.Key("t/A1", ring)))).count();
        long near = all.stream().filter(c -> last.containsKey(new Figures.Key("t/A1", c.where().rings().get(0)))).count();
        assertThat(some).isGreaterThanOrEqualTo(Math.round(0.9 * all.size()));
        assertThat(near).isGreaterThan(all.size() / 2);
    }

    private static Tally answers(Random random) {
        List<Integer> counts = new ArrayList<>(List.of(0, 0, 0, 0));
        for (int people = 2 + random.nextInt(5); people > 0; people--) {
            int level = random.nextInt(4);
            counts.set(level, counts.get(level) + 1);
        }
        return new Tally(counts);
    }
}

package org.wirkstatt.selfanalysis.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a release changes in the ledger; a pure function of the ledger and of what runs contribute now. The rule that it keeps: each new block has a
 * core of contributions that were in no block before, and the core alone meets the {@link Threshold}. Contributions of blocks that ended may come
 * along, as they make nothing smaller. Proof that no sum of released values is about fewer: take any of them that is not zero, and the latest block
 * in it; its core is in no earlier block, hence stands in the sum, whole.
 *
 * @param retired blocks that are not published any more, because what they were made of is not all there any more
 */
public record ReleasePlan(Set<Long> retired, List<NewBlock> blocks) {

    /** How many releases a contribution waits for more of its region before it counts in larger circles only. */
    static final int PATIENCE = 2;

    /** @param where circles that all of {@code parts} lie in */
    public record NewBlock(String topic, Where where, List<Contribution> parts) {

        Tally tally() {
            return Tally.sum(parts.stream().map(Contribution::tally).toList());
        }
    }

    /** What is gathered with what, in this order. The circles of a block are exactly those of its pool, so none of them is ever guessed. */
    private enum Pool {
        REGION_AND_ROUND(0, w -> w.region() != null && w.round() != null ? w : null),
        REGION(0, w -> w.region() != null ? new Where(w.region(), w.state(), null) : null),
        STATE_AND_ROUND(PATIENCE, w -> w.state() != null && w.round() != null ? new Where(null, w.state(), w.round()) : null),
        STATE(PATIENCE, w -> w.state() != null ? new Where(null, w.state(), null) : null),
        ROUND(PATIENCE, w -> w.round() != null ? new Where(null, null, w.round()) : null),
        ALL(PATIENCE, w -> Where.ANYWHERE);

        private final int patience;
        private final Function<Where, Where> circles;

        Pool(int patience, Function<Where, Where> circles) {
            this.patience = patience;
            this.circles = circles;
        }

        private boolean takes(Contribution contribution) {
            return contribution.waited() >= patience && circles.apply(contribution.where()) != null;
        }
    }

    /** @param ledger all blocks there ever were @param eligible what may count now, each run once for a topic */
    public static ReleasePlan of(Collection<LedgerBlock> ledger, Collection<Contribution> eligible) {
        Map<String, List<LedgerBlock>> blocks = ledger.stream().collect(Collectors.groupingBy(LedgerBlock::topic, TreeMap::new, Collectors.toList()));
        Map<String, Map<Long, Contribution>> contributions = eligible.stream()
                .collect(Collectors.groupingBy(Contribution::topic, TreeMap::new, Collectors.toMap(Contribution::run, c -> c, ReleasePlan::twice, TreeMap::new)));
        ReleasePlan plan = new ReleasePlan(new HashSet<>(), new ArrayList<>());
        Set<String> topics = new HashSet<>(blocks.keySet());
        topics.addAll(contributions.keySet());
        topics.stream().sorted().forEach(topic -> plan.add(blocks.getOrDefault(topic, List.of()), contributions.getOrDefault(topic, Map.of())));
        return plan;
    }

    private static Contribution twice(Contribution one, Contribution other) {
        throw new IllegalArgumentException("run " + one.run() + " counts once for " + other.topic());
    }

    private void add(List<LedgerBlock> blocks, Map<Long, Contribution> eligible) {
        Set<Long> published = new HashSet<>();
        Set<Long> held = new HashSet<>();
        for (LedgerBlock block : blocks) {
            published.addAll(block.parts().keySet());
            if (block.live() && isWhole(block, eligible)) {
                held.addAll(block.parts().keySet());
            } else if (block.live()) {
                retired.add(block.id());
            }
        }
        Map<Long, Contribution> fresh = only(eligible, run -> !published.contains(run));
        Map<Long, Contribution> spare = only(eligible, run -> published.contains(run) && !held.contains(run));
        for (Pool pool : Pool.values()) {
            gather(pool, fresh, spare);
        }
    }

    private static Map<Long, Contribution> only(Map<Long, Contribution> eligible, Predicate<Long> which) {
        return eligible.values().stream().filter(c -> which.test(c.run())).collect(Collectors.toMap(Contribution::run, c -> c, ReleasePlan::twice, TreeMap::new));
    }

    /** Whether everything that the block was made of still counts as it did then. */
    private static boolean isWhole(LedgerBlock block, Map<Long, Contribution> eligible) {
        return block.parts().values().stream().mapToInt(Integer::intValue).sum() == block.tally().answers() && block.parts().entrySet().stream()
                .allMatch(part -> eligible.containsKey(part.getKey()) && eligible.get(part.getKey()).tally().answers() == part.getValue());
    }

    private void gather(Pool pool, Map<Long, Contribution> fresh, Map<Long, Contribution> spare) {
        Map<Where, List<Contribution>> along = spare.values().stream().filter(c -> pool.circles.apply(c.where()) != null)
                .collect(Collectors.groupingBy(c -> pool.circles.apply(c.where())));
        Map<Where, List<Contribution>> groups = fresh.values().stream().filter(pool::takes)
                .collect(Collectors.groupingBy(c -> pool.circles.apply(c.where()), LinkedHashMap::new, Collectors.toList()));
        groups.forEach((where, core) -> {
            if (Threshold.isMet(core)) {
                List<Contribution> parts = new ArrayList<>(core);
                parts.addAll(along.getOrDefault(where, List.of()));
                blocks.add(new NewBlock(core.get(0).topic(), where, parts));
                parts.forEach(part -> {
                    fresh.remove(part.run());
                    spare.remove(part.run());
                });
            }
        });
    }
}

package org.wirkstatt.selfanalysis.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What is published: for each topic and circle the sum of the blocks that lie in it as a whole. */
final class Figures {

    /** Names one published value. */
    record Key(String topic, Where.Ring ring) {
    }

    private final Map<Key, Tally> sums = new HashMap<>();

    private Figures() {
    }

    /** @param live blocks that stay @param plan what comes to them */
    static Map<Key, Tally> of(Stream<LedgerBlock> live, ReleasePlan plan) {
        Figures figures = new Figures();
        live.filter(block -> !plan.retired().contains(block.id())).forEach(block -> figures.add(block.topic(), block.where(), block.tally()));
        plan.blocks().forEach(block -> figures.add(block.topic(), block.where(), block.tally()));
        return figures.sums;
    }

    private void add(String topic, Where where, Tally tally) {
        where.rings().forEach(ring -> sums.merge(new Key(topic, ring), tally, Tally::plus));
    }
}

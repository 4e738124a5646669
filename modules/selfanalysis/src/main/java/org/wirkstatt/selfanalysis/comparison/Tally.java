package org.wirkstatt.selfanalysis.comparison;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many answers chose each level, the lowest first. Answers that are no level are not counted at all. */
public record Tally(List<Integer> counts) {

    static final Tally NOTHING = new Tally(List.of());

    public Tally {
        counts = List.copyOf(counts);
    }

    /** From {@link #text}. */
    static Tally of(String text) {
        return text.isEmpty() ? NOTHING : new Tally(Arrays.stream(text.split(",")).map(Integer::valueOf).toList());
    }

    /** For the database. */
    String text() {
        return counts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static Tally sum(Collection<Tally> tallies) {
        return tallies.stream().reduce(NOTHING, Tally::plus);
    }

    Tally plus(Tally other) {
        return new Tally(IntStream.range(0, Math.max(counts.size(), other.counts.size())).map(level -> at(level) + other.at(level)).boxed().toList());
    }

    private int at(int level) {
        return level < counts.size() ? counts.get(level) : 0;
    }

    public int answers() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many different levels were chosen. */
    int levels() {
        return (int) counts.stream().filter(count -> count > 0).count();
    }

    /** Average level, from 1, to one decimal; 0 without answers. */
    public double mean() {
        int answers = answers();
        return answers == 0 ? 0 : Math.round(10.0 * IntStream.range(0, counts.size()).mapToLong(i -> (i + 1L) * counts.get(i)).sum() / answers) / 10.0;
    }

    /** The lowest level of the half in the middle: a quarter of the answers, at most, lies below. 0 without answers. */
    public int low() {
        return levelOf(1, 4);
    }

    /** The highest level of the half in the middle. 0 without answers. */
    public int high() {
        return levelOf(3, 4);
    }

    private int levelOf(int part, int of) {
        int reached = 0;
        for (int i = 0; i < counts.size(); i++) {
            reached += counts.get(i);
            if (reached > 0 && (long) of * reached >= (long) part * answers()) {
                return i + 1;
            }
        }
        return 0;
    }
}

package org.wirkstatt.selfanalysis.run;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the answers of a team lie on the levels of one criterion. The order of the answers makes no difference.
 *
 * @param counts how many chose each level, the lowest first
 * @param open how many said nothing about it
 */
public record Spread(List<Integer> counts, int notApplicable, int cannotSay, int open) {

    /** @param levels how many there are @param people how many answered the run */
    static Spread of(int levels, Collection<Rating> ratings, int people) {
        List<Integer> counts = IntStream.rangeClosed(1, levels).map(level -> (int) ratings.stream().filter(r -> r.level() == level).count()).boxed().toList();
        return new Spread(counts, count(ratings, Rating.Kind.NOT_APPLICABLE), count(ratings, Rating.Kind.CANNOT_SAY), people - ratings.size());
    }

    private static int count(Collection<Rating> ratings, Rating.Kind kind) {
        return (int) ratings.stream().filter(r -> r.kind() == kind).count();
    }

    /** How many chose a level. */
    public int rated() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many gave no level, for whatever reason. */
    public int unrated() {
        return notApplicable + cannotSay + open;
    }

    /** The lowest level somebody chose; 0 for none. */
    public int lowest() {
        return IntStream.rangeClosed(1, counts.size()).filter(level -> counts.get(level - 1) > 0).findFirst().orElse(0);
    }

    /** The highest level somebody chose; 0 for none. */
    public int highest() {
        return IntStream.rangeClosed(1, counts.size()).filter(level -> counts.get(level - 1) > 0).max().orElse(0);
    }

    /** By how many levels two people who chose one differ on average; 0 with fewer than two. */
    public double distance() {
        int people = rated();
        if (people < 2) {
            return 0;
        }
        long sum = 0;
        for (int low = 0; low < counts.size(); low++) {
            for (int high = low + 1; high < counts.size(); high++) {
                sum += (long) (high - low) * counts.get(low) * counts.get(high);
            }
        }
        return 2.0 * sum / ((long) people * (people - 1));
    }

    /** The level in the middle, the lower one of two; 0 where nobody chose one. */
    public int middle() {
        int reached = 0;
        for (int level = 1; level <= counts.size(); level++) {
            reached += counts.get(level - 1);
            if (reached > 0 && 2 * reached >= rated()) {
                return level;
            }
        }
        return 0;
    }
}

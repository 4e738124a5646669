package org.wirkstatt.forum.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of numbers from 1, kept as ranges: what somebody has read of a thread. Written as {@code 1-20,41-60}; empty for nothing. Immutable.
 *
 * @param ranges rising, with at least one number missing between two
 */
public record ReadRanges(List<Range> ranges) {

    /** Longest written form that is kept; beyond it the smallest gaps count as read. */
    static final int MOST_CHARACTERS = 2000;

    /** Nothing read. */
    public static final ReadRanges NONE = new ReadRanges(List.of());

    /** @param from first number, @param to last number, both included */
    public record Range(int from, int to) {

        int size() {
            return to - from + 1;
        }
    }

    public ReadRanges {
        ranges = List.copyOf(ranges);
    }

    /** Reads what {@link #toString()} wrote. */
    static ReadRanges parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] ends = part.split("-");
            ranges.add(new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
        }
        return new ReadRanges(ranges);
    }

    /** This and all numbers from {@code from} to {@code to}; nothing is added if {@code to} is smaller. */
    public ReadRanges with(int from, int to) {
        if (to < from) {
            return this;
        }
        List<Range> joined = new ArrayList<>();
        Range added = new Range(from, to);
        for (Range r : ranges) {
            if (r.to() < added.from() - 1) {
                joined.add(r);
            } else if (r.from() > added.to() + 1) {
                joined.add(added);
                added = r;
            } else {
                added = new Range(Math.min(r.from(), added.from()), Math.max(r.to(), added.to()));
            }
        }
        joined.add(added);
        return new ReadRanges(joined).bounded();
    }

    private ReadRanges bounded() {
        ReadRanges kept = this;
        while (kept.toString().length() > MOST_CHARACTERS) {
            int smallest = 1;
            for (int i = 2; i < kept.ranges.size(); i++) {
                if (kept.gapBefore(i) < kept.gapBefore(smallest)) {
                    smallest = i;
                }
            }
            List<Range> closed = new ArrayList<>(kept.ranges);
            Range right = closed.remove(smallest);
            closed.set(smallest - 1, new Range(closed.get(smallest - 1).from(), right.to()));
            kept = new ReadRanges(closed);
        }
        return kept;
    }

    private int gapBefore(int i) {
        return ranges.get(i).from() - ranges.get(i - 1).to();
    }

    public boolean contains(int number) {
        return ranges.stream().anyMatch(r -> r.from() <= number && number <= r.to());
    }

    /** How many numbers. */
    public int count() {
        return ranges.stream().mapToInt(Range::size).sum();
    }

    /** The smallest number from 1 that is missing; may be beyond the end of the thread. */
    public int firstMissing() {
        return ranges.isEmpty() || ranges.get(0).from() > 1 ? 1 : ranges.get(0).to() + 1;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Range r : ranges) {
            text.append(text.isEmpty() ? "" : ",").append(r.from());
            if (r.to() > r.from()) {
                text.append('-').append(r.to());
            }
        }
        return text.toString();
    }
}

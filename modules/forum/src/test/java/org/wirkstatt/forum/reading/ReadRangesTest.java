package org.wirkstatt.forum.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRangesTest {

    /** Whatever pages somebody opens in whatever order: what is kept is exactly what was shown, in one written form. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void rangesHoldExactlyTheNumbersThatWereShown(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            BitSet shown = new BitSet();
            ReadRanges read = ReadRanges.NONE;
            int steps = random.nextInt(30);
            for (int i = 0; i < steps; i++) {
                int from = 1 + random.nextInt(120);
                int to = from - 1 + random.nextInt(random.nextBoolean() ? 3 : 25);
                shown.set(from, to + 1);
                read = read.with(from, to);
            }
            String context = "seed " + seed + ", round " + round + ": " + read;
            for (int n = 1; n <= 150; n++) {
                assertThat(read.contains(n)).as(context + " at " + n).isEqualTo(shown.get(n));
            }
            assertThat(read.count()).as(context).isEqualTo(shown.cardinality());
            assertThat(read.firstMissing()).as(context).isEqualTo(shown.nextClearBit(1));
            assertThat(ReadRanges.parse(read.toString())).as(context).isEqualTo(read);
        }
    }

    @Test
    void neighboursBecomeOneRangeAndTheWrittenFormIsShort() {
        assertThat(ReadRanges.NONE.with(21, 40).with(1, 20).with(60, 60)).hasToString("1-40,60");
    }

    @Test
    void theWrittenFormStaysBoundedAndLosesNoReadNumber() {
        ReadRanges read = ReadRanges.NONE;
        for (int n = 1; n < 3000; n += 2) {
            read = read.with(n, n);
        }
        assertThat(read.toString()).hasSizeLessThanOrEqualTo(ReadRanges.MOST_CHARACTERS);
        for (int n = 1; n < 3000; n += 2) {
            assertThat(read.contains(n)).isTrue();
        }
    }
}

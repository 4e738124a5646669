package org.wirkstatt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void theMedianOfThreeIsTheOneInTheMiddle() {
        assertThat(Load.percentile(new long[] {1_000_000, 2_000_000, 9_000_000}, .5)).isEqualTo(2);
    }

    @Test
    void theNinetyNinthPercentileOfAFewIsTheLargest() {
        assertThat(Load.percentile(new long[] {1_000_000, 2_000_000, 9_000_000}, .99)).isEqualTo(9);
    }
}

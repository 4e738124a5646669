package org.wirkstatt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagerWindowTest {

    private final PagerWindow window = new PagerWindow();

    @Test
    void fewPagesAreAllShown() {
        assertThat(window.around(2, 4)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void manyPagesShowTheEndsAndTheNeighboursWithGaps() {
        assertThat(window.around(10, 20)).containsExactly(1, 0, 8, 9, 10, 11, 12, 0, 20);
    }

    @Test
    void theFirstAndTheLastPageHaveOneGap() {
        assertThat(window.around(1, 20)).containsExactly(1, 2, 3, 0, 20);
        assertThat(window.around(20, 20)).containsExactly(1, 0, 18, 19, 20);
    }
}

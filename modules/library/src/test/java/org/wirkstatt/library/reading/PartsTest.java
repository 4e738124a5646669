package org.wirkstatt.library.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.file.TextExtractor.Section;

class PartsTest {

    private static Parts of(int sections, int characters) {
        return new Parts(Collections.nCopies(sections, new Section(0, "", "x".repeat(characters), false)));
    }

    @Test
    void aShortTextIsOnePartAndSoIsNone() {
        assertThat(of(3, 1000).count()).isOne();
        assertThat(of(0, 0).count()).isOne();
        assertThat(of(0, 0).end(1)).isZero();
    }

    @Test
    void aLongTextIsCutBetweenSectionsAndEverySectionIsInOnePart() {
        Parts parts = of(100, 3000);
        assertThat(parts.count()).isGreaterThan(5);
        int next = 0;
        for (int part = 1; part <= parts.count(); part++) {
            assertThat(parts.begin(part)).isEqualTo(next);
            assertThat(parts.end(part) - parts.begin(part)).isBetween(1, 13);
            for (int position = parts.begin(part); position < parts.end(part); position++) {
                assertThat(parts.with(position)).isEqualTo(part);
            }
            next = parts.end(part);
        }
        assertThat(next).isEqualTo(100);
        assertThat(parts.with(1_000_000)).isEqualTo(parts.count());
    }

    @Test
    void aSectionThatIsTooLongIsAPartOfItsOwnAndManyShortOnesAreCutToo() {
        assertThat(of(2, 99_000).count()).isEqualTo(2);
        assertThat(of(1000, 1).count()).isBetween(6, 8);
    }

    @Test
    void theFirstPartBeginsAtTheBeginning() {
        assertThat(new Parts(List.of(new Section(1, "", "x".repeat(90_000), false), new Section(2, "", "y", false))).begin(1)).isZero();
    }
}

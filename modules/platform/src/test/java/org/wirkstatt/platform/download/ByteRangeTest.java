package org.wirkstatt.platform.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 9", "bytes=90-, 90, 99", "bytes=-5, 95, 99", "bytes=-500, 0, 99", "bytes=10-1000, 10, 99", "Bytes=99-99, 99, 99"})
    void aRangeIsCutToTheFile(String header, long first, long last) {
        assertThat(ByteRange.parse(header, 100).orElseThrow()).containsExactly(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=-0", "bytes=200-300"})
    void aRangeBehindTheEndCannotBeSatisfied(String header) {
        assertThat(ByteRange.parse(header, 100).orElseThrow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines=1-2", "bytes=", "bytes=a-b", "bytes=9-1", "bytes=-", "bytes=0-1,0-1", "bytes=1-2,3-4,5-6,7-8,9-10,11-12,13-14,15-16,17-18",
            "bytes=99999999999999999999-"})
    void aBrokenOrGreedyRangeIsIgnored(String header) {
        assertThat(ByteRange.parse(header, 100)).isEmpty();
    }

    @Test
    void severalRangesKeepTheirOrder() {
        assertThat(ByteRange.parse("bytes=50-59, 0-9", 100).orElseThrow()).containsExactly(new ByteRange(50, 59), new ByteRange(0, 9));
    }

    @Test
    void namesInOtherScriptsAreGivenTwice() {
        assertThat(Disposition.of(false, "Übersicht „A“.pdf"))
                .isEqualTo("attachment; filename=\"Uebersicht _A_.pdf\"; filename*=UTF-8''%C3%9Cbersicht%20%E2%80%9EA%E2%80%9C.pdf");
    }

    @Test
    void aQuoteCannotEndTheName() {
        assertThat(Disposition.of(true, "a\"; x=\".pdf")).startsWith("inline; filename=\"a_; x=_.pdf\"");
    }
}

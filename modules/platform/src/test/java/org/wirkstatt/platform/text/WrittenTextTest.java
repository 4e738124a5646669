package org.wirkstatt.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class WrittenTextTest {

    @Test
    void noControlAndNoSignWithoutInkIsLeftWhereverItStands() {
        IntStream.concat(IntStream.range(0, 0x600), IntStream.range(0x2000, 0x2070)).filter(sign -> "\t\n\r\u200c\u200d".indexOf(sign) < 0)
                .filter(sign -> Character.getType(sign) == Character.CONTROL || Character.getType(sign) == Character.FORMAT)
                .forEach(sign -> assertThat(WrittenText.visible("a" + Character.toString(sign) + "b")).as("U+%04X", sign).isEqualTo("ab"));
    }

    @Test
    void letterSignAndQuotationMarkStay() {
        String text = "„Größe“ – 3 × 4 € … ¡señor!\tœuvre\n";
        assertThat(WrittenText.visible(text)).isEqualTo(text);
    }
}

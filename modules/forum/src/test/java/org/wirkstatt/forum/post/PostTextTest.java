package org.wirkstatt.forum.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.platform.text.WrittenText;

class PostTextTest {

    private static void refused(String typed, String reason) {
        assertThatThrownBy(() -> PostText.check("text", WrittenText.lines(typed)).orThrow()).isInstanceOfSatisfying(InvalidForumException.class, e -> {
            assertThat(e.messageKey()).isEqualTo(reason);
            assertThat(e.field()).isEqualTo("text");
        });
    }

    @Test
    void aPostOfAHundredThousandCharactersIsRefusedWithItsLimit() {
        refused("x".repeat(100_000), "error.longPost");
        assertThatCode(() -> PostText.check("text", "x".repeat(PostText.LONGEST)).orThrow()).doesNotThrowAnyException();
    }

    @Test
    void fiveHundredImagesAreRefused() {
        refused("![](/a.png)\n".repeat(500), "error.manyImages");
    }

    @Test
    void quotesInQuotesInQuotesAreRefusedWhateverBlanksStandBetween() {
        refused("text\n> > > > > > tief", "error.deepQuote");
        refused(">".repeat(1000) + " tief", "error.deepQuote");
        assertThatCode(() -> PostText.check("text", ">>>>> gerade noch").orThrow()).doesNotThrowAnyException();
    }

    @Test
    void aPostOfInvisibleCharactersOnlyIsEmpty() {
        refused("\u200b\u2060\ufeff \u3164\n\u00ad\u200d", "error.emptyPost");
    }

    @ParameterizedTest
    @CsvSource({"'admin\u202egro.elpmaxe', 'admingro.elpmaxe'", "'Ha\u200bllo', 'Hallo'", "'a\u2066b\u2069c', 'abc'", "'Tür', 'Tür'", "'👩\u200d🔬 forscht', '👩\u200d🔬 forscht'"})
    void whatTurnsOrHidesTextIsTakenOutAndWhatLanguagesNeedStays(String typed, String kept) {
        assertThat(WrittenText.lines(typed)).isEqualTo(kept);
    }

    @Test
    void marksPiledOnALetterAreCutAndThoseThatALanguageNeedsStay() {
        assertThat(WrittenText.line("Z" + "\u0301".repeat(50) + "algo")).isEqualTo("Z\u0301\u0301\u0301\u0301algo");
        assertThat(WrittenText.line("Vie\u0302\u0323t")).isEqualTo("Vie\u0302\u0323t");
    }

    @Test
    void linesKeepTheirBreaksAndTheirIndent() {
        assertThat(WrittenText.lines("\n\r\n  eins\r\nzwei\r\n\r\n")).isEqualTo("  eins\nzwei");
        assertThat(WrittenText.line(" eins\n\t zwei ")).isEqualTo("eins zwei");
    }

    @Test
    void aQuoteLinksBackAndLeavesOutQuotesInIt() {
        assertThat(PostText.quote("[Nr. 4](/forum/beitrag/9)", "> alt\n\nEins\n\nZwei")).isEqualTo("> [Nr. 4](/forum/beitrag/9)\n>\n> Eins\n>\n> Zwei\n\n");
    }
}

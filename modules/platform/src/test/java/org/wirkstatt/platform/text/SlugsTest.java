package org.wirkstatt.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource({"MINT-Region Trier, mint-region-trier", "Größe & Übung, groesse-uebung", "Straße, strasse", "ÄÖÜ, aeoeue", "Café, cafe",
            "'  -a--b-  ', a-b", "ﬁn, fin", "İstanbul, istanbul", "'!?', ''", "'', ''", "Ⅳ, iv"})
    void aTitleBecomesASlug(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug);
    }

    @Test
    void aLongTitleIsCutWithoutAHyphenAtTheEnd() {
        assertThat(Slugs.of("a".repeat(79) + " bcd")).isEqualTo("a".repeat(79));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-b", "mint-region-trier", "2023", "a1-2b"})
    void aSlugIsKnown(String text) {
        assertThat(Slugs.isSlug(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "A", "ä", "a b", "a/b", "../a", "a\n", "a.b"})
    void whatIsNoSlugIsKnownToo(String text) {
        assertThat(Slugs.isSlug(text)).isFalse();
    }

    @Test
    void nullAndTooLongTextsAreNoSlugs() {
        assertThat(Slugs.isSlug(null)).isFalse();
        assertThat(Slugs.isSlug("a".repeat(80))).isTrue();
        assertThat(Slugs.isSlug("a".repeat(81))).isFalse();
    }
}

package org.wirkstatt.extractionworker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', value = {
        "a word split at the end of a line is joined,       Wirkungs-|orientierung,            Wirkungsorientierung",
        "a hyphen before und stays,                         Vor-|und Nachname,                 Vor- und Nachname",
        "a hyphen before oder stays,                        Haupt-|oder Nebenfach,             Haupt- oder Nebenfach",
        "a word that begins like und is joined,             Hunds-|undank,                     Hundsundank",
        "a compound with capitals keeps its hyphen,         MINT-|Region,                      MINT-Region",
        "soft hyphens go,                                   Ziel\u00ADgruppen\u00ADmatrix,     Zielgruppenmatrix",
        "a soft hyphen at the end of a line goes with it,   Netzwerk\u00AD|koordination,       Netzwerkkoordination",
        "ligatures become letters,                          \uFB01nden,                        finden",
        "decomposed umlauts become one letter,              Fo\u0308rderung,                   Förderung",
        "a line end inside a paragraph is a space,          eine|Zeile,                        eine Zeile",
        "an empty line parts paragraphs,                    eins||zwei,                        eins~zwei",
        "control characters go,                             a\u0000b,                          ab",
    })
    void cleans(String rule, String raw, String clean) {
        assertThat(CleanText.of(raw.replace('|', '\n'))).as(rule).isEqualTo(clean.replace('~', '\n'));
    }
}

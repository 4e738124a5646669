package org.wirkstatt.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenderCharFilterTest {

    @Test
    void offsetsPointIntoTheTextAsWritten() throws Exception {
        String text = "Die Koordinator:innen und Schüler*innen, LehrerInnen (Partner/-innen) kommen.";
        List<String> written = new ArrayList<>();

        try (GermanAnalyzer analyzer = new GermanAnalyzer(GermanAnalyzer.Form.STEM, new WordForms()); TokenStream stream = analyzer.tokenStream("s", text)) {
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                written.add(text.substring(offset.startOffset(), offset.endOffset()));
            }
        }

        assertThat(written).containsExactly("Die", "Koordinator:innen", "und", "Schüler*innen", "LehrerInnen", "Partner/-innen", "kommen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Berlin", "Medizin", "Termin", "Spinnen", "LinkedIn", "PlugIn", "Sie ist innen hohl", "in/out", "gewinnen", "Frage: innen oder außen"})
    void leavesOtherWordsAlone(String text) throws Exception {
        StringBuilder out = new StringBuilder();
        try (GenderCharFilter filter = new GenderCharFilter(new StringReader(text))) {
            for (int c = filter.read(); c >= 0; c = filter.read()) {
                out.append((char) c);
            }
        }
        assertThat(out).hasToString(text);
    }

    @Test
    void takesTheLargestTextInLinearTime() {
        String text = "Koordinator:innen und ".repeat(100_000);
        assertThat(GenderCharFilter.plain(text)).hasSize("Koordinator und ".length() * 100_000);
    }
}

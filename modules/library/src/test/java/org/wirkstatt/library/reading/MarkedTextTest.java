package org.wirkstatt.library.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {

    private static String marked(String text, String... spellings) {
        return new MarkedText(Set.of(spellings)).runs(text).stream().map(r -> r.marked() ? "[" + r.text() + "]" : r.text()).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Die Koordination der Netzwerkkoordination|Koordination|Die [Koordination] der Netzwerkkoordination",
        "Die Koordination der Netzwerkkoordination|Netzwerkkoordination|Die Koordination der [Netzwerkkoordination]",
        "Alle Koordinator:innen und Koordinator|Koordinator:innen|Alle [Koordinator:innen] und Koordinator",
        "Größe, größer|Größe|[Größe], größer",
        "C++ (neu) und C+|C++|[C++] (neu) und C+"})
    void wholeWordsAreMarkedAsTheyAreSpelled(String text, String spelling, String expected) {
        assertThat(marked(text, spelling)).isEqualTo(expected);
    }

    @Test
    void aPhraseIsMarkedOverALineEnd() {
        assertThat(marked("Wollen\nund  Können", "Wollen und Können")).isEqualTo("[Wollen\nund  Können]");
    }

    @Test
    void ofTwoThatBeginAlikeTheLongerOneIsMarked() {
        assertThat(marked("Wirkung und Wirkung messen", "Wirkung", "Wirkung messen")).isEqualTo("[Wirkung] und [Wirkung messen]");
    }

    @Test
    void nothingIsLostAndNothingIsMarkedWithoutSpellings() {
        assertThat(new MarkedText(Set.of()).runs("Ein Text")).containsExactly(new MarkedText.Run("Ein Text", false));
        assertThat(new MarkedText(Set.of("  ")).runs("Ein Text")).hasSize(1);
        assertThat(new MarkedText(Set.of("x")).runs("")).isEqualTo(List.of());
    }
}

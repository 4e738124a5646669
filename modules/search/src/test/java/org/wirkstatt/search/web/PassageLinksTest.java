package org.wirkstatt.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirkstatt.search.SearchResult.Run;
import org.wirkstatt.search.SearchResult.Snippet;

class PassageLinksTest {

    /** @param text marks in brackets */
    private static Snippet passage(String path, String text) {
        List<Run> runs = new ArrayList<>();
        for (String piece : text.split("(?=\\[)|(?<=\\])")) {
            runs.add(piece.startsWith("[") ? new Run(piece.substring(1, piece.length() - 1), true) : new Run(piece, false));
        }
        return new Snippet(runs, "", path, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/regionen/x#profil | Die [Koordination] lädt | /regionen/x#profil:~:text=Die-,Koordination",
        "/regionen/x | [Koordination] – [MINT-Netzwerk], los | /regionen/x#:~:text=Koordination&text=MINT%2DNetzwerk",
        "/ablauf#a | Ein Ziel: [Koordinator:innen] & [Team] | /ablauf#a:~:text=Koordinator%3Ainnen&text=Team",
        "/ablauf | nichts davon | /ablauf",
        "/toolkit/x/ansicht/a.pdf?seite=4&q=Ziel | das [Ziel] | /toolkit/x/ansicht/a.pdf?seite=4&q=Ziel",
        "/forum/dateien/a.pdf#page=3 | das [Ziel] | /forum/dateien/a.pdf#page=3"})
    void aPageThatMarksNothingItselfIsOpenedWithATextFragment(String path, String text, String url) {
        assertThat(new PassageLinks().url(passage(path, text))).isEqualTo(url);
    }
}

package org.wirkstatt.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What people ask: single words, compounds, parts of compounds, inflections, two and three words, a phrase, a misspelling. */
final class Questions {

    static final List<String> ALL = List.of("Wirkung", "Wirkungsziele", "Workshop", "Zielgruppe", "Zielgruppenansprache", "Kinder Experimente",
            "Rückmeldung Jugendliche", "Kooperation Schule", "Indikatoren", "Mädchen Technik", "\"kollegiale Beratung\"", "Koordination Übergabe",
            "Stakeholder", "Ehrenamtliche gewinnen", "Fortbildung Team Leitung", "Problembaum", "Koordinatorinnen", "Wirkungsorientirung",
            "Abschluss und Verstetigung", "Ursachen Folgen Maßnahmen");

    private Questions() {
    }

    static List<String> paths() {
        return ALL.stream().map(question -> "/suche?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8)).toList();
    }
}

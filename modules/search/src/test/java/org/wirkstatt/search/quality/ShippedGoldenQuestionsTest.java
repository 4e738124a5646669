package org.wirkstatt.search.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list that ships holds for what ships; the form of its lines is checked where a portal reads it. */
class ShippedGoldenQuestionsTest {

    @Test
    void everyGoldenQuestionThatShipsFindsItsThing(@TempDir Path folder) throws Exception {
        List<String[]> lines = Files.readAllLines(Path.of("../../content/golden-questions.csv")).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";")).toList();
        ShippedContent content = new ShippedContent();
        try (Engine portal = new PortalEngine(folder, content.things(), content::label)) {
            assertThat(lines).hasSizeGreaterThanOrEqualTo(12).allSatisfy(line -> assertThat(portal.find(line[0]).stream()
                    .limit(line.length > 2 ? Integer.parseInt(line[2]) : 10)).as(line[0]).contains(line[1].substring(line[1].lastIndexOf('/') + 1)));
        }
    }
}

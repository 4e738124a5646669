package org.wirkstatt.selfanalysis.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The content that the portal comes with has help for each criterion that it comes with. */
class ShippedHelpTest {

    private static final Path CONTENT = Path.of("../../content");
    private static final Pattern CARRIED = Pattern.compile("(?m)^criteria: \\[(.*)]$");

    private static List<String> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(CONTENT.resolve(folder))) {
            return all.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().map(ShippedHelpTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> criteria() throws IOException {
        return files("catalogues", ".yaml").stream().flatMap(file -> Pattern.compile("(?m)^  - id: (\\w+)$").matcher(file).results()).map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> carried(String material) {
        Matcher found = CARRIED.matcher(material);
        return found.find() ? Arrays.stream(found.group(1).split(",")).map(String::strip).collect(Collectors.toSet()) : Set.of();
    }

    @Test
    void eachCriterionIsCarriedByAMaterialThatEverybodyMayRead() throws IOException {
        Set<String> carried = new HashSet<>();
        files("materials", "material.md").stream().filter(m -> m.contains("\nvisibility: public\n")).forEach(m -> carried.addAll(carried(m)));
        assertThat(criteria()).hasSize(24);
        assertThat(carried).containsAll(criteria());
    }

    @Test
    void noMaterialCarriesACriterionThatIsNotThere() throws IOException {
        for (String material : files("materials", "material.md")) {
            assertThat(criteria()).as(material.lines().skip(1).findFirst().orElse("")).containsAll(carried(material));
        }
    }
}

package org.wirkstatt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.text.Slugs;

class MaterialsTest {

    private static final int COUNT = 50;

    @TempDir
    Path folder;

    @Test
    void everyGeneratedMaterialHasAnAddressOfItsOwn() throws IOException {
        assertThat(generated()).hasSize(COUNT).allMatch(path -> Slugs.isSlug(path.getParent().getFileName().toString()));
    }

    @Test
    void aGeneratedMaterialHasTwoHundredToFourHundredWordsAndALittleMore() throws IOException {
        for (Path file : generated()) {
            String body = Files.readString(file).split("\n---\n", 2)[1];
            assertThat(body.split("\\s+").length).as(file.toString()).isBetween(200, 480);
        }
    }

    @Test
    void theSameSeedMakesTheSameTexts() throws IOException {
        List<Path> first = generated();
        Path again = folder.resolve("again");
        Materials.write(shipped(), again, COUNT);
        for (Path file : first) {
            assertThat(again.resolve(folder.resolve("content").relativize(file))).hasSameTextualContentAs(file);
        }
    }

    private List<Path> generated() throws IOException {
        Path content = folder.resolve("content");
        if (!Files.exists(content)) {
            Materials.write(shipped(), content, COUNT);
        }
        Path known = shipped().resolve("materials");
        try (Stream<Path> files = Files.walk(content.resolve("materials"))) {
            return files.filter(f -> f.endsWith("material.md")).filter(f -> !Files.exists(known.resolve(f.getParent().getFileName()))).sorted().toList();
        }
    }

    private static Path shipped() {
        return Path.of("../../content").toAbsolutePath().normalize();
    }
}

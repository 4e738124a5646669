package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What was confirmed survives a stop, a power cut and the loss of the index. */
class RestartIT {

    @Test
    void anEditSurvivesAPowerCutAndTheIndexCatchesUpOrIsBuiltAnew() throws Exception {
        Path data = RunningPortal.newDirectory();
        RunningPortal first = RunningPortal.start(data, Map.of());
        try {
            edit(first, "Blaubeerstrudel");
        } finally {
            first.kill();
        }

        try (RunningPortal second = RunningPortal.start(data, Map.of())) {
            assertThat(second.get("/regionen/musterregion").body()).contains("Blaubeerstrudel");
            awaitFound(second, "Blaubeerstrudel");
            assertThat(second.output()).as("no second import").doesNotContain("eingelesen");
        }

        removeRecursively(data.resolve("index"));
        try (RunningPortal third = RunningPortal.start(data, Map.of())) {
            awaitFound(third, "Blaubeerstrudel");
            damage(data.resolve("index"));
        }

        try (RunningPortal fourth = RunningPortal.start(data, Map.of())) {
            awaitFound(fourth, "Blaubeerstrudel");
            assertThat(new ProcessBuilder(RunningPortal.ROOT.resolve("wirkstatt").toString(), "reindex", "--data", data.toString()).start().waitFor()).isZero();
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (Files.exists(data.resolve("index/rebuild-requested"))) {
                assertThat(System.nanoTime()).as("the request for a new index is taken up").isLessThan(deadline);
                assertThat(fourth.get("/suche?q=Wirkung").statusCode()).as("serves while it builds").isEqualTo(200);
            }
            awaitFound(fourth, "Blaubeerstrudel");
        }
    }

    private static void edit(RunningPortal portal, String word) {
        try (Browser browser = Browser.open(portal.base())) {
            browser.signIn("redaktion", "Redaktion-Muster-2026");
            browser.width(1440).go("/regionen/musterregion/bearbeiten");
            browser.type("[id$=':teaser']", "Es gibt " + word + ".");
            browser.submit("[id$=':save']");
            assertThat(browser.text()).contains(word);
        }
    }

    private static void awaitFound(RunningPortal portal, String word) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!portal.get("/suche?q=" + word).body().contains("/regionen/musterregion")) {
            assertThat(System.nanoTime()).as(word + " is not found").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Cuts every file of the index in half. */
    private static void damage(Path index) throws IOException {
        Files.walkFileTree(index, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void removeRecursively(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

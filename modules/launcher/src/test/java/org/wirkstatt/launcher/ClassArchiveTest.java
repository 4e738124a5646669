package org.wirkstatt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ClassArchiveTest {

    @TempDir Path directory;

    @Test
    void severalStartsMakeOneArchiveAndLeaveNothingElse() throws Exception {
        Path archive = directory.resolve("classes-1-1.jsa");
        Path jar = directory.resolve("launcher.jar");
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, new Manifest()).close();
        }
        List<Path> lists = List.of(list("a"), list("b"), list("c"));

        for (Path list : lists) {
            new ClassArchive(archive, list).makeInBackground(jar);
        }
        await(archive);

        assertThat(names()).containsExactlyInAnyOrder("classes-1-1.jsa", "launcher.jar");
    }

    @Test
    void whileOneIsMadeAnotherStartDoesNotMakeItToo() throws Exception {
        Path archive = directory.resolve("classes-1-1.jsa");
        Files.createDirectory(directory.resolve("classes-1-1.jsa.making"));
        Path list = list("a");

        new ClassArchive(archive, list).makeInBackground(directory.resolve("launcher.jar"));
        while (Files.exists(list)) {
            Thread.sleep(20);
        }

        assertThat(names()).containsExactly("classes-1-1.jsa.making");
    }

    private Path list(String name) throws IOException {
        return Files.writeString(directory.resolve("classes-1-1." + name + ".lst"), "java/lang/Object id: 1\njava/lang/String id: 2\n");
    }

    private void await(Path archive) throws Exception {
        while (!Files.exists(archive) || names().stream().anyMatch(name -> name.endsWith(".lst") || name.endsWith(".making"))) {
            Thread.sleep(50);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

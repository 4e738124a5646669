package org.wirkstatt.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir Path data;

    @Test
    void aDirectoryIsHeldByOneOnly() throws Exception {
        try (DataDirectory held = DataDirectory.take(data)) {
            assertThatThrownBy(() -> DataDirectory.take(held.path())).isInstanceOf(LaunchProblem.class).hasMessage("problem.data.held");
        }
    }

    @Test
    void aDirectoryGivenBackCanBeTakenAgain() throws Exception {
        DataDirectory.take(data).close();

        try (DataDirectory again = DataDirectory.take(data)) {
            assertThat(again.path()).isEqualTo(data);
        }
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsAProblem() throws Exception {
        Path file = Files.createFile(data.resolve("datei"));

        assertThatThrownBy(() -> DataDirectory.take(file)).isInstanceOf(LaunchProblem.class).hasMessage("problem.data.notWritable");
    }

    @Test
    void aFullLogBecomesAnOldOne() throws Exception {
        Path log = data.resolve("logs/portal.log");
        try (LogFile file = LogFile.open(log, 10)) {
            file.write("erste Zeile\n".getBytes(StandardCharsets.UTF_8));
            file.write("zweite\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(data.resolve("logs/portal.log.1")).hasContent("erste Zeile");
        assertThat(log).hasContent("zweite");
    }
}

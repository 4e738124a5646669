package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/** What can go wrong at the start is said in a sentence, with an exit code, and without a stack trace. */
class StartFailuresIT {

    @Test
    void aPortInUseIsSaid() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertFails("Port", RunningPortal.launch(RunningPortal.newDirectory(), other.getLocalPort(), Map.of()));
        }
    }

    @Test
    void aDataDirectoryInUseIsSaid() throws Exception {
        assertFails("Datenverzeichnis", RunningPortal.launch(RunningPortal.shared().data(), RunningPortal.freePort(), Map.of()));
    }

    @Test
    void anUnreachableDatabaseIsSaid() throws Exception {
        int nobody = RunningPortal.freePort();
        assertFails("Datenbank", RunningPortal.launch(RunningPortal.newDirectory(), RunningPortal.freePort(), Map.of(
                "WIRKSTATT_DB_URL", "jdbc:postgresql://localhost:" + nobody + "/portal", "WIRKSTATT_DB_USER", "u", "WIRKSTATT_DB_PASSWORD", "geheim")));
    }

    @Test
    void anUnknownOptionIsSaid() throws Exception {
        assertFails("--unsinn", RunningPortal.launch(RunningPortal.newDirectory(), RunningPortal.freePort(), Map.of(), "--unsinn"));
    }

    @Test
    void aMissingDirectoryOfModulesIsSaid() throws Exception {
        assertFails("odul", RunningPortal.launch(RunningPortal.newDirectory(), RunningPortal.freePort(), Map.of(), "--modules", "/gibt/es/nicht"));
    }

    @Test
    void aTooOldJavaIsSaid() throws Exception {
        Path home = Files.createTempDirectory("altes-java");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.copy(java, home.resolve("bin/javac"), StandardCopyOption.COPY_ATTRIBUTES);
        assertFails("11", RunningPortal.launch(RunningPortal.newDirectory(), RunningPortal.freePort(), Map.of("JAVA_HOME", home.toString())));
    }

    private static void assertFails(String word, RunningPortal.Started started) throws IOException, InterruptedException {
        assertThat(started.process().waitFor(60, TimeUnit.SECONDS)).as("ends by itself").isTrue();
        String output = Files.readString(started.output());
        assertThat(started.process().exitValue()).as(output).isNotZero();
        assertThat(output).contains(word).doesNotContain("\tat ").doesNotContain("Exception").doesNotContain("geheim");
        assertThat(output.lines().filter(l -> !l.isBlank())).as(output).hasSizeLessThanOrEqualTo(2);
    }
}

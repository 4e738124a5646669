package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of an author: a new module by the script, built outside the repository, looked at, put into a portal and used. */
class NewModuleIT {

    private static final String NAME = "klimalabor";
    @TempDir
    Path folder;

    @Test
    void aNewModuleIsBuiltOutsideTheRepositoryKeepsTheContractAndWorks() throws Exception {
        Path module = folder.resolve(NAME);
        run(folder, RunningPortal.ROOT.resolve("wirkstatt").toString(), "new-module", NAME, module.toString());
        run(module, "./mvnw", "-q", "-B", "verify");
        Path jar;
        try (Stream<Path> files = Files.list(module.resolve("target"))) {
            jar = files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
        }
        assertThat(module.resolve("target/surefire-reports")).isNotEmptyDirectory();
        ModuleContractIT.check(jar);
        Path modules = Files.createDirectories(folder.resolve("modules"));
        for (String needed : List.of("identity", "administration")) {
            Files.copy(RunningPortal.ROOT.resolve("target/portal/modules/" + needed + ".jar"), modules.resolve(needed + ".jar"));
        }
        Files.copy(jar, modules.resolve(NAME + ".jar"));
        try (RunningPortal portal = RunningPortal.start(RunningPortal.newDirectory(), Map.of(), "--modules", modules.toString());
                Browser browser = Browser.open(portal.base())) {
            assertThat(portal.get("/" + NAME).headers().firstValue("Location").orElse("")).contains("/anmelden");
            browser.signIn("mitglied", "Mitglied-Muster-2026");
            browser.go("/konto").submit("a[href='/" + NAME + "']");
            browser.submit("[id$='add']");
            assertThat(browser.text()).contains("Schreib etwas in das Feld");
            browser.type("[id$='text']", "Sonnenuhr gebaut");
            browser.submit("[id$='add']");
            assertThat(browser.text()).contains("Der Eintrag ist gespeichert.").contains("Sonnenuhr gebaut");
        }
    }

    private static void run(Path directory, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("ausgabe", ".txt");
        Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended: %s", String.join(" ", command)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output, StandardCharsets.UTF_8)).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}

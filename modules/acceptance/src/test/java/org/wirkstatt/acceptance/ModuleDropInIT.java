package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The self-analysis is taken out of the folder of an installation that is in use, and put back. */
class ModuleDropInIT {

    private static final Path SHIPPED = RunningPortal.ROOT.resolve("target/portal/modules");

    @Test
    void whatWasBegunIsThereAgainWhenTheModuleComesBackEvenUnderAnotherName() throws Exception {
        Path modules = copyOfModules();
        Path data = RunningPortal.newDirectory();
        String run;
        try (RunningPortal portal = RunningPortal.start(data, Map.of(), "--modules", modules.toString()); Browser browser = Browser.open(portal.base())) {
            browser.signIn("initiative", "Initiative-Muster-2026");
            browser.go("/selbstanalyse/laeufe").type("[id='beginnen:title']", "Herbst vor dem Umzug");
            browser.submit("[id='beginnen:start']");
            run = browser.path();
        }
        Files.delete(modules.resolve("selfanalysis.jar"));
        try (RunningPortal portal = RunningPortal.start(data, Map.of(), "--modules", modules.toString()); Browser browser = Browser.open(portal.base())) {
            assertThat(portal.get("/selbstanalyse").statusCode()).isEqualTo(404);
            assertThat(portal.get("/").body()).doesNotContain("href=\"/selbstanalyse");
            assertThat(portal.get("/forum").statusCode()).isEqualTo(200);
            browser.signIn("initiative", "Initiative-Muster-2026");
            browser.go(run);
            assertThat(browser.title()).contains("gibt es nicht");
        }
        // not the file that came with the portal as far as the launcher can tell: all rules apply
        Files.copy(SHIPPED.resolve("selfanalysis.jar"), modules.resolve("selbstanalyse-1.0.jar"));
        try (RunningPortal portal = RunningPortal.start(data, Map.of(), "--modules", modules.toString()); Browser browser = Browser.open(portal.base())) {
            assertThat(portal.output()).doesNotContain("bleibt außen vor");
            assertThat(portal.get("/selbstanalyse").statusCode()).isEqualTo(200);
            browser.signIn("initiative", "Initiative-Muster-2026");
            browser.go(run);
            assertThat(browser.text()).contains("Herbst vor dem Umzug");
        }
    }

    @Test
    void everyShippedModuleKeepsToTheRulesForModulesFromElsewhere() throws Exception {
        ProcessBuilder check = new ProcessBuilder(RunningPortal.ROOT.resolve("wirkstatt").toString(), "check-modules");
        try (Stream<Path> jars = Files.list(SHIPPED)) {
            jars.forEach(jar -> check.command().add(jar.toString()));
        }
        Path output = Files.createTempFile("check", ".txt");
        int code = check.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
        assertThat(Files.readString(output)).contains("Modul selfanalysis.jar darf starten.").doesNotContain("bleibt außen vor");
        assertThat(code).isZero();
    }

    private static Path copyOfModules() throws IOException {
        Path copy = Files.createTempDirectory("module");
        try (Stream<Path> jars = Files.list(SHIPPED)) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, copy.resolve(jar.getFileName()));
            }
        }
        return copy;
    }
}

package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;

/** Modules are put there and taken away; the rest runs on. */
class ModulesIT {

    private static final Path SHIPPED = RunningPortal.ROOT.resolve("target/portal/modules");

    @Test
    void withoutTheLibraryThePortalHasNoToolkitAndRunsOnAndWithItAgainEverythingIsThere() throws Exception {
        Path modules = copyOfModules();
        Path data = RunningPortal.newDirectory();
        try (RunningPortal portal = RunningPortal.start(data, Map.of(), "--modules", modules.toString())) {
            assertThat(portal.get("/toolkit/zielgruppen-matrix").statusCode()).isEqualTo(200);
        }
        Files.delete(modules.resolve("library.jar"));
        try (RunningPortal portal = RunningPortal.start(data, Map.of(), "--modules", modules.toString())) {
            assertThat(portal.get("/toolkit").statusCode()).isEqualTo(404);
            assertThat(portal.get("/api/v1/materials").statusCode()).isEqualTo(404);
            assertThat(portal.get("/").body()).doesNotContain("href=\"/toolkit");
            assertThat(portal.get("/regionen/mint-region-trier").statusCode()).isEqualTo(200);
            assertThat(portal.get("/suche?q=Problembaum").statusCode()).isEqualTo(200);
            assertThat(portal.get("/suche?q=Problembaum").body()).doesNotContain("/toolkit/");
        }
        Files.copy(SHIPPED.resolve("library.jar"), modules.resolve("library.jar"));
        try (RunningPortal portal = RunningPortal.start(data, Map.of(), "--modules", modules.toString())) {
            assertThat(portal.get("/toolkit/zielgruppen-matrix").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void noTwoModulesBringAFileOfTheSameAddress() throws Exception {
        Map<String, List<String>> owners = new TreeMap<>();
        try (Stream<Path> jars = Files.list(SHIPPED)) {
            for (Path jar : jars.toList()) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).filter(name -> name.startsWith("META-INF/resources/"))
                            .forEach(name -> owners.computeIfAbsent(name, address -> new ArrayList<>()).add(jar.getFileName().toString()));
                }
            }
        }
        assertThat(owners).isNotEmpty().allSatisfy((address, jars) -> assertThat(jars).as(address).hasSize(1));
    }

    @Test
    void withoutAnyModuleTheShellStillAnswers() throws Exception {
        Path empty = Files.createTempDirectory("keine-module");
        try (RunningPortal portal = RunningPortal.start(RunningPortal.newDirectory(), Map.of(), "--modules", empty.toString())) {
            assertThat(portal.get("/").statusCode()).isEqualTo(200);
            assertThat(portal.get("/anmelden").statusCode()).isEqualTo(404);
            assertThat(portal.get("/verwaltung").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void whatIsNoModuleIsLeftOutWithAReasonThatTheAdministrationShows() throws Exception {
        Path modules = copyOfModules();
        Files.writeString(modules.resolve("kein-modul.jar"), "das ist kein Archiv");
        try (RunningPortal portal = RunningPortal.start(RunningPortal.newDirectory(), Map.of(), "--modules", modules.toString());
                Browser browser = Browser.open(portal.base())) {
            assertThat(portal.output()).contains("kein-modul.jar");
            browser.signIn("redaktion", "Redaktion-Muster-2026");
            browser.go("/verwaltung");
            assertThat(browser.text()).contains("kein-modul.jar").contains("Regionen");
        }
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

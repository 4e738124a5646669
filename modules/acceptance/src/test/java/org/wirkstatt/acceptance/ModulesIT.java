package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

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
    void noFileOfAPageComesFromTwoModulesOrFromAModuleAndTheShell() throws Exception {
        List<String> addresses = new ArrayList<>();
        try (Stream<Path> jars = Files.list(SHIPPED)) {
            for (Path jar : jars.toList()) {
                addresses.addAll(addresses(Files.newInputStream(jar), "META-INF/resources/"));
            }
        }
        try (ZipFile shell = new ZipFile(SHIPPED.resolveSibling("portal-web.war").toFile())) {
            for (ZipEntry library : shell.stream().filter(entry -> entry.getName().startsWith("WEB-INF/lib/ui-")).toList()) {
                addresses.addAll(addresses(shell.getInputStream(library), "META-INF/resources/"));
            }
        }
        addresses.addAll(addresses(Files.newInputStream(SHIPPED.resolveSibling("portal-web.war")), ""));
        assertThat(addresses).contains("assets/progress.js", "assets/notices.js").doesNotHaveDuplicates();
    }

    /** Files below {@code folder} of the archive. */
    private static List<String> addresses(InputStream archive, String folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && entry.getName().startsWith(folder)) {
                    found.add(entry.getName().substring(folder.length()));
                }
            }
        }
        return found;
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

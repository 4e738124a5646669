package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.module.LeftOutModule;

/** One portal with a folder full of bad modules beside the shipped ones and a good one. */
class BadModulesIT {

    private static final Path SHIPPED = RunningPortal.ROOT.resolve("target/portal/modules");

    private static Map<String, String> expected;
    private static RunningPortal portal;

    @BeforeAll
    static void aFolderFullOfBadModules() throws Exception {
        Path modules = Files.createTempDirectory("schlechte-module");
        try (Stream<Path> jars = Files.list(SHIPPED)) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, modules.resolve(jar.getFileName()));
            }
        }
        expected = BadModules.writeInto(modules);
        portal = RunningPortal.start(RunningPortal.newDirectory(), Map.of("WIRKSTATT_MODULES_START_SECONDS", "4"), "--modules", modules.toString());
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void everyBadModuleIsLeftOutWithItsReasonAndNoOther() throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (LeftOutModule out : LeftOutModule.read(portal.data().resolve("work/modules-left-out.tsv"))) {
            reasons.put(out.file(), out.reason().german());
        }
        assertThat(new TreeSet<>(reasons.keySet())).isEqualTo(new TreeSet<>(expected.keySet()));
        assertThat(expected).hasSizeGreaterThanOrEqualTo(25);
        expected.forEach((file, part) -> assertThat(reasons.get(file)).as(file).contains(part));
    }

    @Test
    void theConsoleNamesEachWithTheReason() {
        assertThat(expected.keySet()).allSatisfy(file -> assertThat(portal.output()).contains("Modul " + file + " bleibt außen vor: "));
    }

    @Test
    void theShippedModulesAndTheGoodOneAnswer() {
        Set<String> pages = Stream.of("/", "/regionen", "/toolkit", "/forum", "/suche?q=Problembaum", "/selbstanalyse", "/anmelden", "/initiativen", "/aktuelles", "/impressum", "/gut", "/api/v1/materials")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(pages).allSatisfy(page -> assertThat(portal.get(page).statusCode()).as(page).isEqualTo(200));
        assertThat(List.of("/wirfthaken", "/halb", "/langsam", "/leck")).allSatisfy(page -> assertThat(portal.get(page).statusCode()).as(page).isEqualTo(404));
        assertThat(portal.get("/anmelden").body()).doesNotContain("Seite von");
    }

    @Test
    void theAdministrationSaysTheReasonAndWhatToDoInBothLanguagesAtPhoneWidth() throws Exception {
        try (Browser browser = Browser.open(portal.base())) {
            browser.signIn("betrieb", "Betrieb-Muster-2026");
            browser.width(390);
            browser.go("/verwaltung/module");
            String german = browser.text();
            expected.forEach((file, part) -> assertThat(german).contains(file).contains(part));
            assertThat(german).contains("Was jetzt hilft:");
            assertThat(browser.overflow()).isZero();
            assertThat(browser.accessibilityFindings()).isEmpty();
            browser.go("/verwaltung/module?lang=en");
            assertThat(browser.text()).contains("What helps now:").contains("The id “library” already belongs to library.jar.");
        }
    }
}

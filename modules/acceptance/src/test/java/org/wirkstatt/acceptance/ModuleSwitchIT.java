package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirkstatt.testkit.ModuleBuilder.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Modules that behave badly while the portal runs stay behind their fences, and good ones can be switched off and on. */
class ModuleSwitchIT {

    private static final Path SHIPPED = RunningPortal.ROOT.resolve("target/portal/modules");
    private static final String PLACEHOLDER = "Dieser Bereich ist gerade nicht verfügbar.";
    private static final String TILE = "@Override public List<HomeTile> homeTiles() { return List.of(new HomeTile(HomeTile.Place.COLUMN, 5, \"/WEB-INF/%1$s/tile.xhtml\")); }";
    private static final String PIECE = "<ui:composition xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:ui=\"jakarta.faces.facelets\"><section id=\"%1$s\">halb <b>#{%1$sTile.text}</b></section></ui:composition>";
    private static final String BEAN = "@jakarta.inject.Named(\"%1$sTile\") @RequestScoped public class Tile { public String getText() throws InterruptedException { %2$s } }";

    private static RunningPortal portal;

    @BeforeAll
    static void start() throws IOException {
        Path modules = Files.createTempDirectory("module");
        try (Stream<Path> jars = Files.list(SHIPPED)) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, modules.resolve(jar.getFileName()));
            }
        }
        withTile("wirft", "throw new IllegalStateException(\"Geheimes\");")
                .source("Map", "@ApplicationScoped class Map implements org.wirkstatt.platform.http.SitemapContributor { @Override public java.util.stream.Stream<Entry> sitemap() {"
                        + " return java.util.stream.Stream.of(1).map(one -> { throw new IllegalStateException(\"keine Karte\"); }); } }")
                .source("State", "@ApplicationScoped class State implements org.wirkstatt.platform.operation.StateContributor {"
                        + " @Override public List<org.wirkstatt.platform.operation.StateLine> state() { throw new IllegalStateException(\"kein Zustand\"); } }")
                .pack(modules.resolve("wirft.jar"));
        withTile("haengt", "Thread.sleep(7000); return \"spät\";").pack(modules.resolve("haengt.jar"));
        portal = RunningPortal.start(RunningPortal.newDirectory(), Map.of(), "--modules", modules.toString());
    }

    private static org.wirkstatt.testkit.ModuleBuilder withTile(String id, String body) {
        return good(id).contributes(TILE.formatted(id)).file("META-INF/resources/WEB-INF/" + id + "/tile.xhtml", PIECE.formatted(id)).source("Tile", BEAN.formatted(id, body));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static int status(String path) throws Exception {
        return portal.get(path).statusCode();
    }

    @Test
    void piecesThatFailOrHangLeaveASentenceAndTheAdministrationSaysWhy() throws Exception {
        portal.get("/"); // the first one may have to wait for the piece that hangs; afterwards nobody does
        long before = System.nanoTime();
        String home = portal.get("/?q=frisch").body();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(home.split(PLACEHOLDER, -1)).as("two pieces").hasSize(3);
        assertThat(home).doesNotContain("halb").doesNotContain("Geheimes").contains("/regionen").contains("</html>");
        assertThat(portal.get("/sitemap.xml").body()).contains("/regionen").contains("</urlset>");
        try (Browser browser = Browser.open(portal.base())) {
            browser.signIn("betrieb", "Betrieb-Muster-2026");
            browser.go("/verwaltung/zustand");
            assertThat(browser.text()).contains("Datenbank");
            browser.go("/verwaltung/module/haengt");
            assertThat(browser.text()).contains("HomeTile").contains("wird nicht aufgerufen");
            browser.go("/verwaltung/module/wirft");
            assertThat(browser.text()).contains("HomeTile").contains("SitemapContributor").contains("StateContributor").contains("IllegalStateException (").doesNotContain("Geheimes");
            assertThat(browser.accessibilityFindings()).isEmpty();
            int faults = browser.all("[id^='fences:row']").size();
            browser.submit("[id='fences:row:0:retry']");
            assertThat(browser.all("[id^='fences:row']").size()).isLessThan(faults);
        }
    }

    @Test
    void whatIsSwitchedOffIsThereForNobodyAndBackAtOnce() throws Exception {
        assertThat(status("/selbstanalyse")).isEqualTo(200);
        int unknown = status("/api/v1/self-analysis/places/unbekannt");
        String problem = portal.get("/api/v1/self-analysis/places/unbekannt").body();
        assertThat(portal.get("/suche?q=Wirkung").body()).contains("href=\"/selbstanalyse/");
        try (Browser browser = Browser.open(portal.base())) {
            browser.signIn("betrieb", "Betrieb-Muster-2026");
            browser.go("/verwaltung/module/identity");
            assertThat(browser.all("[id='switch:off']")).isEmpty();
            browser.go("/verwaltung/module/selfanalysis").submit("[id='switch:off']");
            assertThat(browser.text()).contains("abgeschaltet");
            assertThat(browser.accessibilityFindings()).isEmpty();

            assertThat(status("/selbstanalyse")).isEqualTo(404);
            assertThat(portal.get("/selbstanalyse").body()).doesNotContain("abgeschaltet");
            assertThat(status("/api/v1/self-analysis/places/unbekannt")).isEqualTo(404);
            assertThat(portal.get("/api/v1/self-analysis/places/unbekannt").body()).isNotEqualTo(problem);
            assertThat(portal.get("/").body()).doesNotContain("href=\"/selbstanalyse");
            assertThat(portal.get("/suche?q=Wirkung").body()).doesNotContain("href=\"/selbstanalyse/");
            assertThat(portal.get("/sitemap.xml").body()).doesNotContain("/selbstanalyse<").doesNotContain("/selbstanalyse/");
            browser.go("/selbstanalyse");
            assertThat(browser.find("[data-switched-off]").getText()).contains("selfanalysis");
            browser.go("/verwaltung/module");
            assertThat(browser.find("[data-module='selfanalysis']").getText()).contains("abgeschaltet");
            assertThat(browser.text()).doesNotContain("Alle Module laufen");

            browser.go("/verwaltung/module/selfanalysis").submit("[id='switch:on']");
            browser.go("/verwaltung/protokoll");
            assertThat(browser.text()).contains("hat das Modul „selfanalysis“ abgeschaltet").contains("hat das Modul „selfanalysis“ eingeschaltet");
        }
        assertThat(status("/selbstanalyse")).isEqualTo(200);
        assertThat(status("/api/v1/self-analysis/places/unbekannt")).isEqualTo(unknown);
        assertThat(portal.get("/").body()).contains("href=\"/selbstanalyse");
        assertThat(portal.get("/suche?q=Wirkung").body()).contains("href=\"/selbstanalyse/");
    }
}

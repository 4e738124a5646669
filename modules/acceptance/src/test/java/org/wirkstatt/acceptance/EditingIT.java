package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Editors and coordinators at work in a real browser. */
class EditingIT {

    private static RunningPortal portal;
    private static Browser editor;

    @BeforeAll
    static void signIn() {
        portal = RunningPortal.shared();
        editor = Browser.open(portal.base());
        editor.signIn("redaktion", "Redaktion-Muster-2026");
    }

    @AfterAll
    static void close() {
        editor.close();
    }

    static Stream<String> workingPages() {
        return Stream.of("/verwaltung", "/verwaltung/regionen", "/verwaltung/toolkit", "/verwaltung/seiten", "/verwaltung/aktuelles", "/konto", "/regionen/neu",
                "/regionen/musterregion/bearbeiten", "/regionen/musterregion/verlauf", "/toolkit/neu", "/toolkit/treppe-gehen/bearbeiten", "/toolkit/treppe-gehen/verlauf",
                "/toolkit/zielgruppen-matrix/dateien");
    }

    @ParameterizedTest
    @MethodSource("workingPages")
    void aWorkingPageHasNoAccessibilityFindingAndNoConsoleError(String page) {
        SoftAssertions softly = new SoftAssertions();
        editor.consoleErrors();
        for (int width : new int[] {390, 1440}) {
            editor.width(width).go(page);
            softly.assertThat(editor.title()).doesNotContain("gibt es nicht").doesNotContain("schiefgegangen");
            softly.assertThat(editor.accessibilityFindings()).as("axe at %d", width).isEmpty();
            softly.assertThat(editor.overflow()).as("sideways scrolling at %d", width).isZero();
            editor.screenshot(Path.of("target", "screenshots", "arbeit" + page.replace('/', '-') + "-" + width + ".png"));
        }
        softly.assertThat(editor.consoleErrors()).as("console").isEmpty();
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("workingPages")
    void aWorkingPageSendsVisitorsToSignInAndBack(String page) {
        var answer = portal.get(page);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/anmelden?weiter=");
    }

    @Test
    void anEditedRegionShowsTheNewTextIsFoundByItAndKeepsItsHistory() {
        String word = "Zwiebelkuchen" + UUID.randomUUID().toString().substring(0, 6);
        editor.width(1440).go("/regionen/musterregion/bearbeiten");
        editor.type("[id$=':teaser']", "Hier gibt es " + word + " und mehr.");
        editor.type("[id='edit:note']", "Kuchen ergänzt");
        assertThat(editor.previewTab("[id='edit:preview']")).contains("Vorschau – nicht gespeichert").contains(word);
        assertThat(editor.find("[id$=':teaser']").getDomProperty("value")).as("the form keeps its text").contains(word);
        assertThat(portal.get("/regionen/musterregion").body()).as("not saved by a preview").doesNotContain(word);
        editor.submit("[id$=':save']");
        assertThat(editor.path()).startsWith("/regionen/musterregion").doesNotContain("bearbeiten");
        assertThat(editor.text()).contains(word);
        assertThat(portal.get("/regionen/musterregion").body()).contains(word);
        awaitFound(word, "/regionen/musterregion");
        editor.go("/regionen/musterregion/verlauf");
        assertThat(editor.text()).contains("Kuchen ergänzt").contains("Robin Muster");
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndKeepsTheText() {
        try (Browser second = Browser.open(portal.base())) {
            second.signIn("koordination", "Koordination-Muster-2026");
            second.go("/regionen/musterregion/bearbeiten");
            editor.go("/regionen/musterregion/bearbeiten");
            editor.type("[id$=':area']", "Gebiet der Redaktion");
            editor.submit("[id$=':save']");
            second.type("[id$=':area']", "Gebiet der Koordination");
            second.submit("[id$=':save']");
            assertThat(second.text()).contains("inzwischen geändert").contains("Gebiet der Redaktion");
            assertThat(second.find("[id$=':area']").getDomProperty("value")).isEqualTo("Gebiet der Koordination");
            assertThat(portal.get("/regionen/musterregion").body()).contains("Gebiet der Redaktion").doesNotContain("Gebiet der Koordination");
        }
    }

    @Test
    void aCoordinatorEditsTheOwnRegionAndNoOther() {
        try (Browser coordinator = Browser.open(portal.base())) {
            coordinator.signIn("koordination", "Koordination-Muster-2026");
            coordinator.go("/regionen/musterregion/bearbeiten");
            assertThat(coordinator.all("[id$=':teaser']")).hasSize(1);
            for (String page : List.of("/regionen/mint-region-trier/bearbeiten", "/regionen/neu", "/toolkit/neu", "/toolkit/treppe-gehen/bearbeiten")) {
                coordinator.go(page);
                assertThat(coordinator.text()).as(page).contains("Dafür fehlt Ihnen die Berechtigung");
            }
            coordinator.go("/verwaltung/regionen");
            assertThat(coordinator.text()).contains("Musterregion").doesNotContain("MINT-Region Trier");
        }
    }

    @Test
    void aMemberReadsWhatIsForMembersAndSeesNoEditing() {
        try (Browser member = Browser.open(portal.base())) {
            member.go("/toolkit/vertrauliche-fallnotizen");
            member.signIn("mitglied", "Mitglied-Muster-2026");
            member.go("/toolkit/vertrauliche-fallnotizen");
            assertThat(member.text()).contains("Fallnotizen");
            member.go("/suche?q=Fallnotizen");
            assertThat(member.all("a[href='/toolkit/vertrauliche-fallnotizen']")).isNotEmpty();
            member.go("/regionen/musterregion");
            assertThat(member.all("a[href$='/bearbeiten']")).isEmpty();
        }
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        editor.width(1440).go("/toolkit/neu");
        editor.type("[id$=':summary']", "Dieser Satz soll bleiben.");
        editor.submit("[id$=':save']");
        assertThat(editor.find("#probleme").getText()).contains("Titel");
        assertThat(editor.find("[id$=':title']").getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(editor.find("[id$=':summary']").getDomProperty("value")).isEqualTo("Dieser Satz soll bleiben.");
        assertThat(editor.accessibilityFindings()).isEmpty();
    }

    @Test
    void aDoubleClickMakesOneMaterial() {
        String title = "Doppelklick " + UUID.randomUUID().toString().substring(0, 6);
        newMaterial(title, "Text.");
        editor.script("const b = document.querySelector(\"[id$=':save']\"); b.click(); b.click();");
        editor.await("h1");
        editor.until(d -> !d.getCurrentUrl().endsWith("/neu"));
        editor.go("/toolkit");
        long found = portal.get("/api/v1/materials?size=100").body().split(title, -1).length - 1L;
        assertThat(found).isEqualTo(1);
    }

    @Test
    void markupInEveryFieldStaysText() {
        String title = "XSS " + UUID.randomUUID().toString().substring(0, 6) + " </title><script>window.hit=1</script>";
        newMaterial(title, "<script>window.hit=2</script>\n\n<img src=x onerror=window.hit=3>\n\n[klick](javascript:window.hit=4)\n\n\"><svg onload=window.hit=5>");
        editor.type("[id$=':summary']", "<b onmouseover=window.hit=6>Satz</b> ${7*7} #{facesContext}");
        editor.type("[id$=':keywords']", "\"><script>window.hit=7</script>");
        editor.submit("[id$=':preview']");
        assertThat(editor.script("return window.hit")).as("in the preview").isNull();
        editor.submit("[id$=':save']");
        editor.until(d -> !d.getCurrentUrl().endsWith("/neu"));
        assertThat(editor.script("return window.hit")).as("on the page").isNull();
        assertThat(editor.all("main script:not([type='application/ld+json'])")).isEmpty();
        assertThat(editor.text()).contains("<script>window.hit=1</script>").contains("${7*7} #{facesContext}");
        editor.go("/toolkit");
        assertThat(editor.script("return window.hit")).as("in the list").isNull();
        editor.go("/suche?q=XSS");
        assertThat(editor.script("return window.hit")).as("in the search").isNull();
        assertThat(editor.consoleErrors()).filteredOn(e -> e.contains("Content Security Policy")).isEmpty();
    }

    @Test
    void anUploadedFileIsReadAndFoundOnItsPageAndAHostileOneIsSaid() {
        Path files = RunningPortal.ROOT.resolve("modules/extraction/src/test/resources/files");
        editor.width(1440).go("/toolkit/treppe-gehen/dateien");
        editor.find("[id$=':file']").sendKeys(files.resolve("drei-seiten.pdf").toString());
        editor.submit("[id='upload:send']");
        awaitFound("Seitezweiwort", "Seite 2");
        for (String refused : List.of("leer.pdf", "falsche-endung.pdf")) {
            editor.go("/toolkit/treppe-gehen/dateien");
            editor.find("[id$=':file']").sendKeys(files.resolve(refused).toString());
            editor.submit("[id='upload:send']");
            assertThat(editor.find("#probleme").getText()).as(refused).isNotBlank();
        }
        assertThat(portal.get("/toolkit/treppe-gehen").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//boese.example/x", "https://boese.example", "/\\boese.example", "javascript:alert(1)"})
    void signingInNeverLeadsAway(String target) {
        try (Browser visitor = Browser.open(portal.base())) {
            visitor.go("/anmelden?weiter=" + java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8));
            visitor.type("[id$=':login']", "mitglied");
            visitor.type("[id$=':password']", "Mitglied-Muster-2026");
            visitor.submit("[id$=':send']");
            assertThat(visitor.path()).isEqualTo("/");
        }
    }

    @Test
    void aFormWithoutATokenChangesNothingAndAnExpiredOneGivesTheTextBack() {
        try (Browser coordinator = Browser.open(portal.base())) {
            coordinator.signIn("koordination", "Koordination-Muster-2026");
            coordinator.go("/regionen/musterregion/bearbeiten");
            coordinator.type("[id$=':teaser']", "Ein langer Satz, der nicht verloren gehen darf.");
            coordinator.script("document.querySelector(\"input[name='jakarta.faces.ViewState']\").value = '123:456'");
            coordinator.submit("[id$=':save']");
            assertThat(coordinator.text()).contains("Ihr Text ist noch da");
            assertThat(coordinator.driver().getPageSource()).contains("Ein langer Satz, der nicht verloren gehen darf.");
            assertThat(portal.get("/regionen/musterregion").body()).doesNotContain("nicht verloren gehen darf");
        }
    }

    @Test
    void theKeyboardAloneSignsInFindsAndOpens() {
        try (Browser keyboard = Browser.open(portal.base())) {
            keyboard.go("/anmelden");
            keyboard.find("[id$=':login']").sendKeys("mitglied", Keys.TAB, "Mitglied-Muster-2026", Keys.ENTER);
            assertThat(keyboard.path()).isEqualTo("/");
            keyboard.find("#q").sendKeys("Problembaum", Keys.ENTER);
            keyboard.await("#h-treffer");
            assertThat(keyboard.path()).startsWith("/suche");
            keyboard.find(".hits h3 a").sendKeys(Keys.ENTER);
            keyboard.await("h1");
            assertThat(keyboard.path()).startsWith("/toolkit/");
        }
    }

    private static void newMaterial(String title, String body) {
        editor.width(1440).go("/toolkit/neu");
        editor.type("[id$=':title']", title);
        editor.type("[id$=':summary']", "Ein Satz.");
        editor.typeMarkdown("[id$=':body']", body);
        editor.type("[id$=':creators']", "Redaktion");
        editor.type("[id$=':owner']", "Redaktion");
    }

    /** The index follows within a second of the commit; a busy machine gets more before the test fails. */
    private static void awaitFound(String word, String expected) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!portal.get("/suche?q=" + word).body().contains(expected)) {
            assertThat(System.nanoTime()).as(word + " is not found with " + expected).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}

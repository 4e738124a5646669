package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The pages for those who run the portal and look after its people, in a real browser. */
class AdministrationIT {

    private static RunningPortal portal;
    private static Browser admin;

    @BeforeAll
    static void open() {
        portal = RunningPortal.start(RunningPortal.newDirectory(), java.util.Map.of());
        admin = Browser.open(portal.base());
        admin.signIn("betrieb", "Betrieb-Muster-2026");
    }

    @AfterAll
    static void close() {
        admin.close();
        portal.close();
    }

    static Stream<String> pages() {
        return Stream.of("/verwaltung", "/verwaltung/protokoll", "/verwaltung/protokoll/pruefung", "/verwaltung/module", "/verwaltung/zustand",
                "/verwaltung/einstellungen", "/verwaltung/suche", "/verwaltung/suche/neuaufbau", "/verwaltung/suche/umschalten", "/verwaltung/menschen", "/verwaltung/menschen/2",
                "/verwaltung/einladungen", "/verwaltung/einladungen/liste", "/verwaltung/regionsanfragen", "/verwaltung/selbstanalyse", "/konto/koordination", "/konto/vertretung");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasNoAccessibilityFindingAndFitsEveryScreen(String page) {
        SoftAssertions softly = new SoftAssertions();
        admin.consoleErrors();
        for (int width : new int[] {320, 390, 1440}) {
            admin.width(width).go(page);
            softly.assertThat(admin.overflow()).as("sideways scrolling at %d", width).isZero();
            if (width > 320) {
                softly.assertThat(admin.accessibilityFindings()).as("axe at %d", width).isEmpty();
                admin.screenshot(Path.of("target", "screenshots", "administration" + page.replace('/', '-') + "-" + width + ".png"));
            }
        }
        softly.assertThat(admin.all("main .why")).as("why somebody may see it").hasSize(1);
        softly.assertThat(admin.consoleErrors()).as("console").isEmpty();
        softly.assertAll();
    }

    @Test
    void aRoleIsGivenTakenBackAndStandsInTheLogInSentences() {
        admin.width(1440).go("/verwaltung/menschen?q=Mika");
        admin.find("tbody th a").click();
        admin.await("[id$=':choice']");
        choose("[id$=':choice']", "MODERATOR-EVERYWHERE-0");
        admin.submit("[id$=':give']");
        assertThat(admin.text()).contains("Gegeben: Moderation.");
        admin.submit("[id$=':undo']");
        assertThat(admin.text()).contains("Rückgängig gemacht.");
        admin.go("/verwaltung/protokoll");
        assertThat(admin.text()).contains("Bente Beispiel (Betrieb) hat Mika Vorlage (Mitglied) eine Rolle gegeben: Moderation.")
                .contains("Bente Beispiel (Betrieb) hat Mika Vorlage (Mitglied) eine Rolle genommen: Moderation.");
    }

    @Test
    void theKeyboardAloneGivesARole() {
        admin.width(1440).go("/verwaltung/menschen/3");
        Keyboard keys = admin.keyboard();
        keys.choose("[id$=':choice']", "Moderation");
        keys.open("[id$=':give']");
        assertThat(admin.text()).contains("Gegeben: Moderation.");
        keys.open("[id$=':undo']");
        assertThat(admin.find(".banner.ok").getText()).contains("Rückgängig");
    }

    private static void choose(String css, String value) {
        new Select(admin.find(css)).selectByValue(value);
    }

    @Test
    void aListIsLookedThroughSentAndWithdrawn() {
        admin.width(1440).go("/verwaltung/einladungen/liste");
        admin.type("[id$=':list']", "Name;E-Mail;Rolle;Ort\nNeva Neu;neva@example.org;Koordination;musterregion\nBen;kaputt;;\n");
        admin.submit("[id$=':preview']");
        assertThat(admin.text()).contains("1 Zeile kann gesendet werden, 1 hat ein Problem.").contains("Das sieht nicht nach einer E-Mail-Adresse aus");
        admin.submit("[id$=':send']");
        assertThat(admin.text()).contains("1 Einladung ist auf dem Weg.");
        admin.submit("[id$=':undo']");
        assertThat(admin.text()).contains("1 Einladung ist zurückgezogen.");
    }

    @Test
    void aSettingChangedInTheBrowserHoldsAtOnceAndAWrongOneIsSaidAtItsField() {
        admin.width(1440).go("/verwaltung/einstellungen");
        admin.type("[id$='settings:0:line']", "Netz Süd");
        admin.type("[id$='settings:1:line']", "keine adresse");
        admin.submit("[id$=':save']");
        assertThat(admin.text()).contains("Das ist keine E-Mail-Adresse.");
        assertThat(admin.find("[id$='settings:0:line']").getDomProperty("value")).isEqualTo("Netz Süd");
        admin.type("[id$='settings:1:line']", "post@example.org");
        admin.submit("[id$=':save']");
        assertThat(portal.get("/").body()).contains("Netz Süd").contains("mailto:post@example.org");
        for (String field : List.of("[id$='settings:0:line']", "[id$='settings:1:line']")) {
            admin.find(field).clear();
        }
        admin.submit("[id$=':save']");
        assertThat(portal.get("/").body()).doesNotContain("Netz Süd").doesNotContain("post@example.org");
        assertThat(admin.text()).as("secrets").contains("wirkstatt.db.password gesetzt, wird nicht angezeigt");
    }

    @Test
    void theChainIsCheckedAndTheIndexBuiltAnewWhileOneGoesOn() {
        admin.width(1440).go("/verwaltung/protokoll/pruefung");
        admin.submit("[id$=':start']");
        admin.await("#pruefung .banner.ok");
        assertThat(admin.text()).contains("unverändert");
        admin.go("/verwaltung/suche/neuaufbau");
        admin.submit("[id$=':start']");
        assertThat(admin.path()).isEqualTo("/verwaltung/suche");
        admin.go("/verwaltung/protokoll");
        assertThat(admin.text()).contains("hat den Neuaufbau des Suchindex begonnen");
    }

    @Test
    void aRegionIsAskedForAndGiven() {
        try (Browser member = Browser.open(portal.base())) {
            member.signIn("mitglied", "Mitglied-Muster-2026");
            member.go("/konto/koordination");
            new Select(member.find("[id$=':region']")).selectByValue("mint-region-trier");
            member.type("[id$=':text']", "Ich leite das Netzwerk.");
            member.submit("[id$=':send']");
            assertThat(member.text()).contains("Ihre Anfrage ist da").contains("offen");
            admin.width(1440).go("/verwaltung/regionsanfragen");
            assertThat(admin.text()).contains("Ich leite das Netzwerk.");
            admin.submit("[id$=':approve']");
            assertThat(admin.text()).contains("koordiniert jetzt diese Region");
            member.go("/regionen/mint-region-trier/bearbeiten");
            assertThat(member.all("[id$=':teaser']")).hasSize(1);
        }
    }

    @Test
    void withConsentOneActsAsAnotherUnderABannerWithoutTheAccountAndEndsItWithOneClick() {
        try (Browser member = Browser.open(portal.base()); Browser helper = Browser.open(portal.base())) {
            member.signIn("initiative", "Initiative-Muster-2026");
            member.go("/konto/vertretung");
            member.submit("[id$=':hour']");
            helper.signIn("betrieb", "Betrieb-Muster-2026");
            helper.go("/verwaltung/menschen?q=Ilja");
            helper.find("tbody th a").click();
            helper.await("[id$=':act']");
            helper.submit("[id$=':act']");
            assertThat(helper.find("form.acting").getText()).contains("Sie handeln als Ilja Vorlage");
            assertThat(helper.accessibilityFindings()).isEmpty();
            for (String closed : List.of("/konto", "/konto/profil", "/konto/vertretung", "/verwaltung/protokoll")) {
                helper.go(closed);
                assertThat(helper.text()).as(closed).contains("Dafür fehlt Ihnen die Berechtigung");
            }
            helper.go("/");
            helper.submit("form.acting button");
            assertThat(helper.all("form.acting")).isEmpty();
            helper.go("/verwaltung/protokoll");
            assertThat(helper.text()).contains("Bente Beispiel (Betrieb) handelt jetzt als Ilja Vorlage (Initiative).")
                    .contains("Bente Beispiel (Betrieb) (handelnd als Ilja Vorlage (Initiative)) handelt nicht mehr als Ilja Vorlage (Initiative).");
            member.go("/konto/vertretung");
            member.submit("[id$=':forbid']");
            helper.go("/verwaltung/menschen?q=Ilja");
            helper.find("tbody th a").click();
            helper.await("main");
            assertThat(helper.driver().findElements(By.cssSelector("[id$=':act']"))).isEmpty();
        }
    }

    @Test
    void aCatalogueIsRefusedWithTheLineOfEachFaultAndReadByVisitorsOnceItIsCurrent() throws Exception {
        String right = Files.readString(RunningPortal.ROOT.resolve("content/catalogues/wirkstatt-2026.yaml")).replace("edition: wirkstatt-2026", "edition: probe-2027");
        String wrong = right.replace("criterion: E2}", "criterion: E99}");
        admin.width(1440).go("/verwaltung/selbstanalyse");
        checkCatalogue(wrong);
        long line = 1 + wrong.substring(0, wrong.indexOf("E99")).chars().filter(c -> c == '\n').count();
        assertThat(admin.text()).contains("Zeile " + line + ", Spalte").contains("Ein Kriterium „E99“ gibt es in dieser Ausgabe nicht.");
        assertThat(admin.accessibilityFindings()).isEmpty();
        checkCatalogue(right);
        assertThat(admin.text()).contains("Die Datei ist in Ordnung").contains("24 Kriterien: Angebotsqualität 8");
        assertThat(admin.accessibilityFindings()).isEmpty();
        admin.submit("[id='take:take']");
        assertThat(admin.text()).contains("Die Ausgabe „probe-2027“ ist als Entwurf übernommen.");
        assertThat(portal.get("/selbstanalyse/ausgaben/probe-2027").statusCode()).as("a draft for visitors").isEqualTo(404);
        admin.submit("[aria-label='Zur aktuellen machen: probe-2027']");
        assertThat(admin.text()).contains("Die Ausgabe „probe-2027“ ist jetzt die aktuelle.");
        assertThat(portal.get("/selbstanalyse").body()).contains("/selbstanalyse/ausgaben/probe-2027");
        assertThat(portal.get("/selbstanalyse/ausgaben/wirkstatt-2026").body()).contains("Diese Ausgabe ist nicht die aktuelle.");
        admin.go("/verwaltung/protokoll");
        assertThat(admin.text()).contains("hat die Ausgabe „probe-2027“ der Selbstanalyse zur aktuellen gemacht.");
    }

    private static void checkCatalogue(String text) throws IOException {
        Path file = Files.writeString(Files.createTempFile("katalog", ".yaml"), text);
        admin.find("input[type=file]").sendKeys(file.toString());
        admin.submit("[id='import:check']");
        Files.delete(file);
    }

    @Test
    void aCoordinatorSeesOnlyPeopleOfTheRegionAndWhyAPageStaysClosed() {
        try (Browser coordinator = Browser.open(portal.base())) {
            coordinator.signIn("koordination", "Koordination-Muster-2026");
            coordinator.go("/verwaltung/menschen");
            assertThat(coordinator.text()).contains("Kim Beispiel").contains("Ilja Vorlage").doesNotContain("Robin Muster").doesNotContain("@");
            coordinator.go("/verwaltung/menschen/1");
            assertThat(coordinator.text()).contains("Diese Seite gibt es nicht");
            coordinator.go("/verwaltung/protokoll");
            assertThat(coordinator.text()).contains("Dafür ist eine dieser Rollen nötig: Betrieb.");
        }
    }
}

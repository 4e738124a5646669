package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rights of people over their data, in a real browser. */
class PrivacyIT {

    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
    }

    private static Browser signedIn(String login, String password) {
        Browser browser = Browser.open(portal.base());
        browser.signIn(login, password);
        return browser;
    }

    private static void look(Browser browser, String name) {
        SoftAssertions softly = new SoftAssertions();
        for (int width : new int[] {390, 1440}) {
            browser.width(width);
            softly.assertThat(browser.accessibilityFindings()).as("axe at %d", width).isEmpty();
            softly.assertThat(browser.overflow()).as("sideways scrolling at %d", width).isZero();
            browser.screenshot(Path.of("target", "screenshots", "datenschutz-" + name + "-" + width + ".png"));
        }
        softly.assertThat(browser.consoleErrors()).as("console").isEmpty();
        softly.assertThat(browser.foreignRequests()).as("requests to others").isEmpty();
        softly.assertAll();
    }

    @ParameterizedTest
    @CsvSource({"/konto/daten,daten", "/konto/einwilligungen,einwilligungen", "/konto/loeschen,loeschen", "/verwaltung/verarbeitung,verarbeitung",
            "/verwaltung/fristen,fristen", "/verwaltung/namen,namen", "/konto-behalten?schluessel=erfunden,link"})
    void aPageHasNoAccessibilityFindingNoConsoleErrorAndNoMissingText(String path, String name) {
        try (Browser browser = signedIn("betrieb", "Betrieb-Muster-2026")) {
            browser.consoleErrors();
            browser.go(path);
            assertThat(browser.text()).doesNotContain("«").doesNotContain("???");
            look(browser, name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/konto/daten", "/konto/einwilligungen", "/konto/loeschen", "/verwaltung/verarbeitung", "/verwaltung/fristen", "/verwaltung/namen"})
    void visitorsAreSentToSignIn(String path) {
        var answer = portal.get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/anmelden?weiter=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verwaltung/verarbeitung", "/verwaltung/fristen"})
    void theOperatorsPagesAreForTheOperator(String path) {
        try (Browser member = signedIn("mitglied", "Mitglied-Muster-2026")) {
            member.go(path);
            assertThat(member.text()).contains("Dafür fehlt Ihnen die Berechtigung");
        }
    }

    @Test
    void theCopyOfOnesDataIsAskedForWatchedFetchedAndThrownAway() throws Exception {
        try (Browser member = signedIn("mitglied", "Mitglied-Muster-2026")) {
            member.go("/konto/daten");
            member.submit("[id='copy:request']");
            // the page itself notices when the copy is ready
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (member.all("#download").isEmpty()) {
                assertThat(System.nanoTime()).as("the copy is ready").isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(300);
            }
            assertThat(member.text()).contains("Ihre Kopie ist fertig");
            look(member, "kopie");
            assertThat(portal.get("/konto/daten/archiv.zip").statusCode()).as("for nobody else").isEqualTo(302);
            member.submit("[id='copy:discard']");
            assertThat(member.text()).contains("Die Kopie ist gelöscht");
            assertThat(member.all("#download")).isEmpty();
        }
    }

    @Test
    void aConsentIsGivenAndWithdrawnAsEasilyWithProofOfBoth() {
        try (Browser member = signedIn("lektorat", "Lektorat-Muster-2026")) {
            member.go("/konto/einwilligungen");
            assertThat(member.text()).contains("Mein Profil darf öffentlich im Internet stehen").contains("Sie haben nicht eingewilligt");
            assertThat(member.all("input[type='checkbox']")).as("nothing is ticked beforehand").isEmpty();
            member.submit("[id$=':agree']");
            assertThat(member.text()).contains("Ihre Einwilligung gilt ab jetzt").contains("Sie haben am").contains("Einwilligen");
            look(member, "eingewilligt");
            member.submit("[id$=':withdraw']");
            assertThat(member.text()).contains("Ihre Einwilligung ist widerrufen").contains("Sie haben Ihre Einwilligung am");
            assertThat(member.find("table").getText()).contains("/konto/einwilligungen: Einwilligen").contains("ohne Anmeldung im Internet");
        }
    }

    @Test
    void leavingIsDecidedTakenBackByTheLinkAndTheAccountIsAsBefore() {
        try (Browser leaver = signedIn("alumni", "Alumni-Muster-2026"); Browser second = signedIn("alumni", "Alumni-Muster-2026")) {
            leaver.go("/konto/loeschen");
            leaver.submit("[id='erasure:send']");
            assertThat(leaver.find("#probleme").getText()).contains("Beiträgen");
            look(leaver, "loeschen-fehler");
            leaver.find("input[type='radio'][value='ANONYMISE']").click();
            leaver.submit("[id='erasure:send']");
            String undo = leaver.path();
            assertThat(undo).startsWith("/konto-behalten?schluessel=");
            assertThat(leaver.text()).contains("Bis dahin können Sie es sich anders überlegen");
            look(leaver, "geschlossen");
            second.go("/konto");
            assertThat(second.path()).as("signed out everywhere").startsWith("/anmelden");
            second.signIn("alumni", "Alumni-Muster-2026");
            assertThat(second.path()).as("closed").startsWith("/anmelden");
            leaver.submit("[id='undo:send']");
            assertThat(leaver.text()).contains("Schön, dass Sie bleiben");
            look(leaver, "behalten");
            second.signIn("alumni", "Alumni-Muster-2026");
            assertThat(second.path()).isEqualTo("/");
            leaver.go(undo);
            assertThat(leaver.text()).as("once only").contains("Vielleicht haben Sie ihn schon benutzt");
        }
    }

    @Test
    void theOnlyCoordinatorIsLedToTheHandoverAndMustConfirm() {
        try (Browser coordinator = signedIn("koordination", "Koordination-Muster-2026")) {
            coordinator.go("/konto/loeschen");
            assertThat(coordinator.text()).contains("Vorher zu übergeben").contains("Musterregion");
            look(coordinator, "uebergabe");
            coordinator.find("input[type='radio'][value='DELETE']").click();
            coordinator.submit("[id='erasure:send']");
            assertThat(coordinator.find("#probleme").getText()).contains("übergeben");
            assertThat(coordinator.find("input[type='radio'][value='DELETE']").isSelected()).as("the choice is kept").isTrue();
            coordinator.go("/konto");
            assertThat(coordinator.path()).as("nothing happened").isEqualTo("/konto");
        }
    }

    @Test
    void theRecordNamesPurposesOfAllModulesAndTheTableRuns() {
        try (Browser operator = signedIn("betrieb", "Betrieb-Muster-2026")) {
            operator.go("/verwaltung/verarbeitung");
            assertThat(operator.text()).contains("Einwilligungen nachweisen").contains("Konto führen").contains("Nutzungsverhältnis");
            operator.go("/verwaltung/fristen");
            assertThat(operator.text()).contains("Konten, die niemand benutzt").contains("24 Monate");
        }
    }
}

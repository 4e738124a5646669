package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The whole way of a handover in a real browser, on a portal of its own because roles change. */
class HandoverIT {

    private static void look(Browser browser, String name) {
        for (int width : new int[] {390, 1440}) {
            browser.width(width);
            assertThat(browser.accessibilityFindings()).as("axe, %s at %d", name, width).isEmpty();
            assertThat(browser.overflow()).as("sideways scrolling, %s at %d", name, width).isZero();
            browser.screenshot(Path.of("target", "screenshots", "uebergabe-" + name + "-" + width + ".png"));
        }
    }

    @Test
    void afterAHandoverTheSuccessorCoordinatesAndThePredecessorHasNoRightLeft() {
        try (RunningPortal portal = RunningPortal.start(RunningPortal.newDirectory(), Map.of());
                Browser old = Browser.open(portal.base()); Browser next = Browser.open(portal.base())) {
            old.signIn("koordination", "Koordination-Muster-2026");
            next.signIn("mitglied", "Mitglied-Muster-2026");
            next.go("/uebergabe/musterregion");
            assertThat(next.title()).contains("fehlt Ihnen die Berechtigung");

            old.go("/uebergabe");
            look(old, "regionen");
            old.click("main a[href='/uebergabe/musterregion']");
            old.await("[id='beginn:begin']");
            look(old, "beginn");
            old.submit("[id='beginn:begin']");
            old.type("[id='uebergabe:displayName']", "Mika");
            old.type("[id='uebergabe:mail']", "mitglied@wirkstatt");
            old.type("[id='uebergabe:lastDay']", "bald");
            old.typeMarkdown("[id='uebergabe:notes']", "Die Schlüssel liegen im Büro.");
            old.submit("[id='uebergabe:save']");
            assertThat(old.find("#probleme").getText()).contains("Bitte ein Datum eintragen");
            old.type("[id='uebergabe:lastDay']", LocalDate.now().minusDays(1).toString());
            old.submit("[id='uebergabe:invite']");
            assertThat(old.find("#probleme").getText()).contains("sieht nicht nach einer E-Mail-Adresse aus");
            assertThat(old.find("[id='uebergabe:notes']").getDomProperty("value")).contains("Die Schlüssel liegen im Büro.");
            look(old, "fehler");
            old.type("[id='uebergabe:mail']", "mitglied@wirkstatt.example");
            old.click("[id='uebergabe:done:0']");
            old.submit("[id='uebergabe:ask']");
            assertThat(old.find("#probleme").getText()).contains("Noch hat niemand zugesagt");
            old.submit("[id='uebergabe:invite']");
            assertThat(old.text()).contains("Die Einladung an Mika ist auf dem Weg").doesNotContain("Mika Vorlage");
            next.go(new Letters(portal).link("mitglied@wirkstatt.example", "einladung"));
            look(next, "zusage");
            next.submit("[id$=':send']");
            old.go("/uebergabe/musterregion");
            assertThat(old.text()).contains("Mika Vorlage (Mitglied) hat zugesagt");
            old.submit("[id='uebergabe:ask']");
            assertThat(old.text()).contains("Mika Vorlage (Mitglied) koordiniert Musterregion weiter");
            look(old, "bestaetigung");
            old.submit("[id='uebergabe:confirm']");
            assertThat(old.text()).contains("Die Übergabe ist bestätigt: Mika Vorlage (Mitglied) koordiniert Musterregion");

            for (String path : new String[] {"/regionen/musterregion/bearbeiten", "/uebergabe/musterregion", "/initiativen/beispielwerkstatt/bearbeiten",
                    "/initiativen/beispielwerkstatt/mitglieder", "/initiativen/neu"}) {
                old.go(path);
                assertThat(old.title()).as("predecessor at %s", path).contains("fehlt Ihnen die Berechtigung");
                next.go(path);
                assertThat(next.title()).as("successor at %s", path).doesNotContain("fehlt Ihnen die Berechtigung");
            }
            next.go("/uebergabe/musterregion");
            assertThat(next.text()).contains("Die Schlüssel liegen im Büro.").contains("Kim Beispiel (Koordination) hat bestätigt");
            look(next, "danach");
        }
    }
}

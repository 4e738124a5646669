package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The whole way of a person through the portal, with the keyboard alone: invited by a coordinator who leaves, account, second factor, profile, taking over
 * the coordination, copy of the own data, erasure. Each page on it is free of accessibility findings and fits a phone and a desk.
 */
class WholeWayIT {

    private static final String WANDA = "wanda@weg.example";
    private static final String PASSWORD = "vier Wörter hinter einander";
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(RunningPortal.newDirectory(), Map.of());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void fromTheInvitationToTheErasure() {
        try (Browser kim = Browser.open(portal.base()).width(1440); Browser wanda = Browser.open(portal.base()).width(1440)) {
            invite(kim, kim.keyboard());
            account(wanda, wanda.keyboard());
            secondFactor(wanda, wanda.keyboard());
            profile(wanda, wanda.keyboard());
            takeOver(kim, kim.keyboard(), wanda, wanda.keyboard());
            copy(wanda, wanda.keyboard());
            erase(wanda, wanda.keyboard());
        }
    }

    private static void invite(Browser kim, Keyboard keys) {
        signIn(kim, keys, "koordination", "Koordination-Muster-2026");
        kim.go("/konto");
        look(kim, "konto");
        keys.open("main a[href='/uebergabe']");
        look(kim, "uebergabe-regionen");
        keys.open("main a[href='/uebergabe/musterregion']");
        keys.open("[id='beginn:begin']");
        look(kim, "uebergabe-leer");
        keys.tick("[id='uebergabe:done:0']");
        keys.write("[id='uebergabe:displayName']", "Wanda Weg");
        keys.write("[id='uebergabe:mail']", WANDA);
        keys.open("[id='uebergabe:invite']");
        assertThat(kim.text()).contains("Die Einladung an Wanda Weg ist auf dem Weg");
        look(kim, "uebergabe-eingeladen");
    }

    private static void account(Browser wanda, Keyboard keys) {
        wanda.go(new Letters(portal).link(WANDA, "einladung"));
        assertThat(wanda.text()).contains("Kim Beispiel (Koordination)").contains("Koordination (Musterregion)");
        look(wanda, "einladung");
        keys.write("[id$=':password']", "passwort");
        keys.open("[id$=':send']");
        assertThat(wanda.find("#probleme").getText()).contains("mindestens 12 Zeichen");
        look(wanda, "einladung-fehler");
        keys.write("[id$=':password']", PASSWORD);
        keys.open("[id$=':send']");
        assertThat(wanda.text()).contains("Willkommen! Ihr Konto ist offen");
        look(wanda, "willkommen");
    }

    private static void secondFactor(Browser wanda, Keyboard keys) {
        keys.open("main a[href='/konto/zweiter-faktor']");
        look(wanda, "zweiter-faktor");
        Authenticator app = Authenticator.of(wanda.find("#geheimnis").getText());
        keys.write("[id='off:code']", app.code(0));
        keys.open("[id='off:enable']");
        assertThat(wanda.all(".codes code")).hasSize(10);
        look(wanda, "ersatzcodes");
        wanda.go("/konto");
        keys.open("[id='signOut:send']");
        signIn(wanda, keys, WANDA, PASSWORD);
        look(wanda, "code");
        keys.write("[id$=':code']", app.code(1));
        keys.open("[id$=':send']");
        assertThat(wanda.path()).isEqualTo("/");
    }

    private static void profile(Browser wanda, Keyboard keys) {
        wanda.go("/konto");
        keys.open("main a[href='/konto/profil']");
        look(wanda, "profil");
        keys.choose("[id='profil:sicht-name']", "Alle Mitglieder");
        keys.write("[id='profil:organisation']", "Wegwerk");
        keys.choose("[id='profil:sicht-organisation']", "Alle Mitglieder");
        keys.write("[id='profil:phone']", "bitte mailen");
        keys.open("[id='profil:save']");
        assertThat(wanda.find("#probleme").getText()).contains("Telefonnummer");
        assertThat(wanda.find("[id='profil:organisation']").getDomProperty("value")).as("nothing is lost").isEqualTo("Wegwerk");
        look(wanda, "profil-fehler");
        keys.write("[id='profil:phone']", "+49 30 123456");
        keys.open("[id='profil:save']");
        assertThat(wanda.text()).contains("Ihr Profil ist gespeichert");
        keys.open("main a[href='/konto/profil/ansicht']");
        assertThat(wanda.text()).as("to a visitor").doesNotContain("Wegwerk");
        keys.open("nav.looks li:nth-child(2) a");
        assertThat(wanda.text()).as("to a member").contains("Wanda Weg").contains("Wegwerk").doesNotContain("123456");
        look(wanda, "ansicht");
    }

    private static void takeOver(Browser kim, Keyboard kims, Browser wanda, Keyboard keys) {
        kim.go("/uebergabe/musterregion");
        assertThat(kim.text()).contains("Wanda Weg hat zugesagt");
        kims.write("[id='uebergabe:lastDay']", LocalDate.now().minusDays(1).toString());
        kims.open("[id='uebergabe:ask']");
        assertThat(kim.text()).contains("Wanda Weg koordiniert Musterregion weiter");
        look(kim, "bestaetigung");
        kims.open("[id='uebergabe:confirm']");
        assertThat(kim.text()).contains("Die Übergabe ist bestätigt");
        look(kim, "uebergeben");
        kim.go("/regionen/musterregion/bearbeiten");
        assertThat(kim.title()).contains("fehlt Ihnen die Berechtigung");
        wanda.go("/mitteilungen");
        look(wanda, "mitteilungen");
        keys.open("input[value^='Die Koordination von Musterregion']");
        keys.open("main a[href='/regionen/musterregion/bearbeiten']");
        look(wanda, "region-bearbeiten");
    }

    private static void copy(Browser wanda, Keyboard keys) {
        wanda.go("/konto");
        keys.open("main a[href='/konto/daten']");
        look(wanda, "daten");
        keys.open("[id='copy:request']");
        wanda.until(d -> {
            wanda.go("/konto/daten"); // 'Sie können diese Seite verlassen'
            return !wanda.all("#download").isEmpty();
        });
        assertThat(wanda.text()).contains("Ihre Kopie ist fertig");
        look(wanda, "daten-fertig");
        Object bytes = wanda.script("const r = new XMLHttpRequest(); r.open('GET', arguments[0], false); r.overrideMimeType('text/plain; charset=x-user-defined');"
                + " r.send(); return r.status + ' ' + r.responseText.slice(0, 2);", wanda.find("#download").getDomAttribute("href"));
        assertThat(bytes).as("an archive").isEqualTo("200 PK");
    }

    private static void erase(Browser wanda, Keyboard keys) {
        wanda.go("/konto");
        keys.open("main a[href='/konto/loeschen']");
        assertThat(wanda.text()).contains("Vorher zu übergeben").contains("Musterregion");
        look(wanda, "loeschen");
        keys.open("[id='erasure:send']");
        assertThat(wanda.find("#probleme").getText()).contains("Beiträgen");
        look(wanda, "loeschen-fehler");
        keys.tick("input[type='radio'][value='ANONYMISE']");
        keys.tick("main input[type='checkbox']");
        keys.open("[id='erasure:send']");
        assertThat(wanda.text()).contains("Bis dahin können Sie es sich anders überlegen");
        look(wanda, "geschlossen");
        signIn(wanda, keys, WANDA, PASSWORD);
        assertThat(wanda.find("#probleme").getText()).contains("passen nicht zusammen");
    }

    private static void signIn(Browser browser, Keyboard keys, String login, String password) {
        browser.go("/anmelden");
        look(browser, "anmelden");
        keys.write("[id$=':login']", login);
        keys.write("[id$=':password']", password);
        keys.open("[id$=':send']");
    }

    private static void look(Browser browser, String name) {
        for (int width : new int[] {390, 1440}) {
            browser.width(width);
            assertThat(browser.overflow()).as("sideways scrolling, %s at %d", name, width).isZero();
            browser.screenshot(Path.of("target", "screenshots", "weg-" + name + "-" + width + ".png"));
        }
        browser.width(1440);
        assertThat(browser.accessibilityFindings()).as("axe, %s", name).isEmpty();
    }
}

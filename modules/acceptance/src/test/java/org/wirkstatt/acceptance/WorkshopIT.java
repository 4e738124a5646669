package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A workshop in real browsers, a wall and two phones, one of them without script; and a sheet of paper that is typed in by keyboard alone. */
class WorkshopIT {

    private static final RunningPortal PORTAL = RunningPortal.shared();

    @Test
    void twoPhonesAnswerTheWallCountsAndTheAnswersUnfoldWhenTheModerationSaysSo() {
        try (Browser wall = Browser.open(PORTAL.base()); Browser phone = Browser.open(PORTAL.base()); Browser plain = Browser.open(PORTAL.base(), false)) {
            String run = start(wall, "Workshop im Labor");
            wall.go(run + "/workshop").submit("[id='start:start']");
            String code = wall.find(".wallCode").getText();
            assertThat(wall.find(".wallQr svg").getAccessibleName()).contains("QR");
            check(wall, 1440, "wand");
            phone.width(320).go("/selbstanalyse/raum").type("[id='tuer:code']", "ABCD-2345");
            phone.submit("[id='tuer:enter']");
            assertThat(phone.text()).contains("Dieser Code gilt nicht");
            assertThat(phone.find("[id='tuer:code']").getDomAttribute("aria-invalid")).isEqualTo("true");
            enter(phone, code.toLowerCase(java.util.Locale.ROOT));
            enter(plain, code);
            String place = phone.path();
            check(phone, 320, "telefon");
            phone.keyboard().open("[id='antwort:save']");
            assertThat(phone.text()).contains("Wählen Sie eine Stufe");
            answer(phone, "2", "Grund vom Telefon");
            wall.until(d -> wall.find("#stand").getText().equals("1 von 2 haben geantwortet."));
            assertThat(wall.text()).doesNotContain("Grund vom Telefon");
            answer(plain, "4", "Grund ohne Skript");
            plain.go(place);
            assertThat(plain.text()).as("the other phone's place, opened by its address: sealed but for the own answer").doesNotContain("Grund ohne Skript");
            wall.until(d -> wall.find("#stand").getText().equals("2 von 2 haben geantwortet."));
            wall.submit("[id='zeigen:unfold']");
            assertThat(wall.text()).contains("Grund vom Telefon").contains("Grund ohne Skript").contains("2,0 Stufen");
            check(wall, 390, "ausgewertet");
            phone.until(d -> phone.text().contains("Grund ohne Skript"));
            agreeInTwoTabs(wall);
            wall.submit("[id='weiter:next']");
            phone.until(d -> phone.find("h1").getText().contains(wall.find("h2").getText().replaceFirst("^A2 ", "")));
            phone.go(place);
            assertThat(phone.all("#stufe-1")).as("after a reload the place is there, at the criterion of the room").hasSize(1);
            wall.submit("[id='ende:ask']");
            wall.submit("[id='ende:end']");
            phone.until(d -> phone.text().contains("Der Workshop ist beendet."));
            phone.go("/selbstanalyse/raum").type("[id='tuer:code']", code);
            phone.submit("[id='tuer:enter']");
            assertThat(phone.text()).as("the code ended with the workshop").contains("Dieser Code gilt nicht");
            wall.go(run).submit("[id='stand:open']");
            wall.go(run + "/ergebnis");
            assertThat(wall.text()).contains("Stufe 3").contains("2 Personen haben");
            delete(wall, run);
        }
    }

    /** The moderation has the wall open twice: what the first tab wrote down is not overwritten unseen by the second. */
    private static void agreeInTwoTabs(Browser wall) {
        String first = wall.driver().getWindowHandle();
        String path = wall.path();
        wall.driver().switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        wall.go(path);
        settle(wall, "4", "Zweites Fenster");
        wall.driver().close();
        wall.driver().switchTo().window(first);
        settle(wall, "3", "Erstes Fenster");
        assertThat(wall.text()).contains("Inzwischen hat jemand anderes").contains("Zweites Fenster");
        assertThat(wall.find("[id='einig:reason']").getDomProperty("value")).isEqualTo("Erstes Fenster");
        wall.submit("[id='einig:agree']");
        assertThat(wall.text()).contains("Gemeinsam: Stufe 3");
    }

    private static void settle(Browser wall, String level, String reason) {
        wall.type("[id='einig:reason']", reason);
        wall.script("document.getElementById('einig:rating').value = '" + level + "'");
        wall.submit("[id='einig:agree']");
    }

    private static void enter(Browser phone, String code) {
        phone.go("/selbstanalyse/raum").type("[id='tuer:code']", code);
        phone.submit("[id='tuer:enter']");
        assertThat(phone.path()).startsWith("/selbstanalyse/mitmachen/").endsWith("/raum");
    }

    private static void answer(Browser phone, String level, String reason) {
        phone.click("#stufe-" + level);
        phone.type("[id='antwort:reason']", reason);
        phone.submit("[id='antwort:save']");
        assertThat(phone.text()).contains("Ihre Antwort ist gespeichert");
    }

    @Test
    void aSheetIsTypedInByKeyboardAloneAndNothingTypedIsLost() {
        try (Browser member = Browser.open(PORTAL.base())) {
            String run = start(member, "Papier im Stall");
            member.go(run + "/druck?anzahl=1&ab=4");
            String number = member.find(".sheetNo").getText();
            assertThat(member.all(".paperQ")).hasSizeGreaterThanOrEqualTo(24);
            check(member, 390, "bogen");
            member.go(run + "/papier").type("[id='tippen:typed']", number.replaceFirst("\\d$", "x"));
            member.submit("[id='tippen:open']");
            assertThat(member.text()).contains("Tippfehler");
            member.type("[id='tippen:typed']", number);
            member.next(() -> member.find("[id='tippen:typed']").sendKeys(Keys.ENTER));
            assertThat(member.path()).isEqualTo(run + "/papier/4");
            for (String code : new String[] {"1", "2", "3", "4", "k", "n", "9"}) {
                member.driver().switchTo().activeElement().sendKeys(code, Keys.ENTER);
            }
            assertThat(member.find("#gezaehlt").getText()).contains("kein Kreuz");
            member.driver().switchTo().activeElement().sendKeys(Keys.BACK_SPACE, "2", Keys.TAB, "Grund vom Papier", Keys.ENTER);
            assertThat(member.find("#gezaehlt").getText()).isEqualTo("7 von 24 eingetippt");
            member.next(() -> member.driver().navigate().refresh());
            assertThat(member.find("[id='bogen:rows:6:reason']").getDomProperty("value")).as("back after a reload").isEqualTo("Grund vom Papier");
            check(member, 320, "eintippen");
            member.submit("[id='bogen:save']");
            assertThat(member.path()).endsWith("/papier/4/pruefen");
            assertThat(member.text()).contains("7 von 24").contains("Grund vom Papier");
            check(member, 390, "pruefen");
            member.submit("[id='pruefen:finish']");
            assertThat(member.text()).contains("Bogen 4 ist abgeschlossen und versiegelt.").doesNotContain("Grund vom Papier");
            member.go(run + "/papier/4");
            assertThat(member.text()).contains("schon abgeschlossen").doesNotContain("Grund vom Papier");
            delete(member, run);
        }
    }

    private static String start(Browser member, String title) {
        member.signIn("initiative", "Initiative-Muster-2026");
        member.go("/selbstanalyse/laeufe").await("[id='beginnen:title']");
        member.type("[id='beginnen:title']", title);
        member.submit("[id='beginnen:start']");
        return member.path();
    }

    private static void delete(Browser member, String run) {
        member.go(run).submit("[id='ende:ask']");
        member.submit("[id='ende:delete']");
    }

    private static void check(Browser browser, int width, String name) {
        browser.width(width);
        assertThat(browser.overflow()).as("sideways scrolling").isZero();
        assertThat(browser.accessibilityFindings()).as("axe").isEmpty();
        assertThat(browser.consoleErrors()).isEmpty();
        browser.screenshot(Path.of("target", "screenshots", "workshop-" + name + "-" + width + ".png"));
    }
}

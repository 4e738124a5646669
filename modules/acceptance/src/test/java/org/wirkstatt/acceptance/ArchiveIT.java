package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;

/** An archive is taken over and taken back; an open thread says that it goes on while two people write at once. */
class ArchiveIT {

    private static final String VISUAL = "[id='edit:text-visuell']";
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
    }

    private static Path mbox() throws IOException {
        StringBuilder file = new StringBuilder();
        for (int i = 1; i <= 130; i++) {
            file.append("From liste@example.org Fri May  3 10:15:00 2019\nFrom: \"Kim Fremd\" <kim@anderswo.example>\nDate: Fri, 3 May 2019 10:").append(i % 60 < 10 ? "0" : "")
                    .append(i % 60).append(":00 +0200\nSubject: ").append(i == 1 ? "Schattentheater" : "Re: Schattentheater").append("\nMessage-ID: <s").append(i)
                    .append("@example.org>\n").append(i == 1 ? "" : "In-Reply-To: <s1@example.org>\n")
                    .append("Content-Type: text/plain; charset=utf-8\n\nBeitrag ").append(i).append(" über Größe <script>alert(1)</script>, kim@anderswo.example\n\n");
        }
        file.append("From liste@example.org irgendwann 10:15 2019\nSubject: ohne Datum\n\nnichts\n");
        return Files.writeString(Files.createTempFile("liste", ".mbox"), file);
    }

    private static void await(Browser browser, String words) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(40)).withMessage(() -> words + " in " + browser.text()).until(d -> browser.text().contains(words));
    }

    @Test
    void anArchiveIsLookedAtTakenOverAndTakenBackByItsProgress() throws IOException {
        try (Browser admin = Browser.open(portal.base())) {
            admin.signIn("betrieb", "Betrieb-Muster-2026");
            admin.width(320).go("/verwaltung/forum-archiv");
            assertThat(admin.accessibilityFindings()).as("axe, form").isEmpty();
            assertThat(admin.overflow()).isZero();
            admin.script("document.querySelector(\"select[id$='board']\").value = 'material-und-methoden'");
            admin.submit("[id='edit:upload']");
            assertThat(admin.text()).contains("Bitte wählen Sie eine Datei.");
            admin.find("[id='edit:file']").sendKeys(mbox().toString());
            admin.submit("[id='edit:upload']");
            admin.await("[id='edit:run']");
            assertThat(admin.text()).contains("Es steht kein lesbares Datum dabei.").contains("Noch ist nichts übernommen");
            assertThat(admin.accessibilityFindings()).as("axe, looked").isEmpty();
            assertThat(admin.overflow()).isZero();
            admin.submit("[id='edit:run']");
            await(admin, "Beiträge, die jetzt im Forum stehen: 130.");
            String done = admin.path();
            admin.width(1440).go("/forum/material-und-methoden");
            assertThat(admin.text()).contains("Schattentheater").contains("Kim Fremd").doesNotContain("anderswo.example");
            admin.go("/suche?q=Schattentheater");
            await(admin, "Schattentheater");
            admin.next(() -> admin.find(".hits h3 a").click());
            assertThat(admin.text()).contains("Beitrag 1 über Größe <script>alert(1)</script>, (Adresse entfernt)").contains("Kim Fremd").contains("aus einem Archiv übernommen");
            assertThat(admin.accessibilityFindings()).as("axe, thread").isEmpty();
            String thread = admin.path();
            admin.go(done);
            admin.submit("[id='edit:undo']");
            await(admin, "Was daraus im Forum stand, ist entfernt.");
            admin.go(thread);
            assertThat(admin.text()).doesNotContain("Beitrag 1 über");
        }
    }

    @Test
    void anOpenThreadSaysThatItGoesOnAndNothingTypedIsLost() {
        try (Browser one = Browser.open(portal.base()); Browser two = Browser.open(portal.base()); Browser visitor = Browser.open(portal.base())) {
            one.signIn("mitglied", "Mitglied-Muster-2026");
            two.signIn("buddy", "Buddy-Muster-2026");
            one.go("/forum/workshop-zyklus/neu/diskussion");
            one.type("[id='edit:title']", "Zwei schreiben zugleich");
            one.typeMarkdown("[id='edit:text']", "Wer noch?");
            one.submit("[id='edit:send']");
            String thread = one.path();
            visitor.go(thread);
            two.go(thread + "/antworten");
            two.typeMarkdown("[id='edit:text']", "Antwort der anderen.");
            one.go(thread + "/antworten");
            one.typeMarkdown("[id='edit:text']", "Noch nicht fertig");
            two.submit("[id='edit:send']");

            ask(one);
            assertThat(one.await(".forumlive a").getText()).startsWith("1 neuer Beitrag").contains("neuen Tab");
            assertThat(one.find("[id='edit:text']").getDomProperty("value")).isEqualTo("Noch nicht fertig");
            assertThat(one.accessibilityFindings()).as("axe, form").isEmpty();
            one.submit("[id='edit:send']");
            assertThat(one.all("article.post")).as("both stand there").hasSize(3);

            ask(visitor);
            assertThat(visitor.await(".forumlive a").getText()).isEqualTo("2 neue Beiträge");
            visitor.script("window.hereStill = true");
            visitor.find(".forumlive a").sendKeys(Keys.ENTER);
            visitor.await("#nr-3");
            assertThat(visitor.script("return window.hereStill")).as("not loaded anew").isEqualTo(true);
            assertThat(visitor.driver().switchTo().activeElement().getDomAttribute("id")).isEqualTo("nr-2");
            assertThat(visitor.all("article.post")).hasSize(3);
            assertThat(visitor.all(".forumlive a")).isEmpty();
            assertThat(visitor.accessibilityFindings()).as("axe, thread").isEmpty();
            assertThat(visitor.consoleErrors()).isEmpty();
            String twice = "const done = arguments[arguments.length - 1]; const url = document.querySelector('.forumlive').dataset.liveThread;"
                    + " fetch(url, {cache: 'no-store'}).then(a => fetch(url, {cache: 'no-store', headers: {'If-None-Match': a.headers.get('ETag')}})).then(a => done(a.status))";
            two.go(thread);
            assertThat(two.driver().executeAsyncScript(twice)).as("an unchanged thread costs no answer").isEqualTo(304L);

            one.go(thread + "/antworten");
            // the browser remembers that the text field was wanted
            one.await(".editor-swap").click();
            one.await(VISUAL);
            one.find(VISUAL).sendKeys("Hallo @" + two.script("return (document.querySelector('#p2 a') || document.querySelector('#p2').lastChild).textContent.trim().slice(0, 3)"));
            assertThat(one.await("li[role='option']").getText()).contains("in diesem Thema");
            assertThat(one.find(VISUAL).getDomAttribute("aria-activedescendant")).isNotBlank();
            one.find(VISUAL).sendKeys(Keys.ENTER);
            one.until(d -> one.find("[id='edit:text']").getDomProperty("value").startsWith("Hallo [@"));
        }
    }

    /** As when the page comes to the front again. */
    private static void ask(Browser browser) {
        browser.script("setTimeout(() => document.dispatchEvent(new Event('visibilitychange')), 1100)");
    }
}

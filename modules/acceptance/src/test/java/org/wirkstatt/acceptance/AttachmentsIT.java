package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A file of a closed circle, attached by keyboard, fetched by people of the circle and of outside, found by its words. */
class AttachmentsIT {

    private static final String FIELD = "[id='edit:files']";
    private static final String DOWNLOAD = "return fetch(arguments[0]).then(async answer => answer.status + ' ' + (answer.ok ? await answer.text() : ''))";

    @Test
    void aFileIsAttachedByKeyboardKeptThroughARefusalAndForTheCircleOnly() throws Exception {
        Path folder = RunningPortal.newDirectory();
        Path list = Files.writeString(Files.createDirectories(folder).resolve("Ausrüstung.txt"), "Stirnlampen mit Rotlicht, Sternkarten, Tee.");
        Path pretended = Files.write(folder.resolve("getarnt.pdf"), "MZ".getBytes(StandardCharsets.US_ASCII));
        RunningPortal portal = RunningPortal.shared();
        try (Browser newcomer = Browser.open(portal.base()); Browser buddy = Browser.open(portal.base());
                Browser stranger = Browser.open(portal.base())) {
            newcomer.signIn("neu", "Neu-Muster-2026");
            newcomer.go("/forum/durchgang-beispiel");
            newcomer.next(() -> newcomer.find(".forumthreads .t a").click());
            newcomer.next(() -> newcomer.find("#antwort a[href$='/antworten']").click());
            newcomer.await("#edit\\:text-visuell").sendKeys("Unsere Liste für die Nacht");
            // the driver takes every key in a field for files as a name of one, so nobody tabs on from there
            newcomer.keyboard().reach(FIELD).sendKeys(list.toAbsolutePath() + "\n" + pretended.toAbsolutePath());
            newcomer.next(() -> newcomer.find("[id='edit:send']").sendKeys(Keys.ENTER));
            assertThat(newcomer.find("#files-fehler").getText()).contains("„getarnt.pdf“ passt nicht zur Endung");
            assertThat(newcomer.find("[id='edit:text']").getDomProperty("value")).isEqualTo("Unsere Liste für die Nacht");
            assertThat(newcomer.find(".forumkept").getText()).contains("Ausrüstung.txt").doesNotContain("getarnt");
            assertThat(newcomer.width(320).overflow()).isZero();
            assertThat(newcomer.accessibilityFindings()).as("axe, the form").isEmpty();
            newcomer.next(() -> newcomer.find("[id='edit:send']").sendKeys(Keys.ENTER));
            String file = newcomer.await(".forumfiles a").getDomAttribute("href");
            assertThat(newcomer.accessibilityFindings()).as("axe, the thread").isEmpty();
            assertThat(newcomer.consoleErrors()).isEmpty();

            buddy.signIn("buddy", "Buddy-Muster-2026");
            assertThat(buddy.script(DOWNLOAD, file)).isEqualTo("200 Stirnlampen mit Rotlicht, Sternkarten, Tee.");
            buddy.until(d -> {
                buddy.go("/suche?q=Rotlicht");
                return buddy.text().contains("Ausrüstung.txt");
            });
            assertThat(stranger.go("/").script(DOWNLOAD, file)).isEqualTo("404 ");
            stranger.signIn("initiative", "Initiative-Muster-2026");
            assertThat(stranger.script(DOWNLOAD, file)).isEqualTo("404 ");
            assertThat(stranger.go("/suche?q=Rotlicht").text()).doesNotContain("Ausrüstung");
        }
    }
}

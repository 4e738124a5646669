package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** From a hit to its passage: the page of a PDF, or the place in the reading version, with the words marked. Screenshots lie in {@code target/screenshots}. */
class PassagesIT {

    private static final String GLOSSARY = "/toolkit/glossar-qualitaet-und-wirkung/ansicht/glossar.pdf";
    private static RunningPortal portal;
    private static Browser browser;

    @BeforeAll
    static void open() {
        portal = RunningPortal.shared();
        browser = Browser.open(portal.base());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static List<String> marks() {
        return browser.all(".textLayer mark").stream().map(mark -> mark.getDomProperty("textContent")).toList();
    }

    private static String status() {
        return browser.find(".pdfstatus").getText();
    }

    private static void statusChanges(Runnable action) {
        String before = status();
        action.run();
        browser.until(driver -> !status().equals(before));
    }

    @Test
    void aHitOpensThePdfAtItsPageWithTheWholeWordsMarked() {
        browser.width(1440).go("/suche?q=Wirkungsziele&type=library.material");
        WebElement link = browser.all(".passage:has(mark)").stream().filter(passage -> passage.findElements(By.tagName("mark")).stream().anyMatch(mark -> mark.getText().startsWith("Wirkungsziel")))
                .flatMap(passage -> passage.findElements(By.cssSelector("a[href*='glossar.pdf?seite=']")).stream()).findFirst().orElseThrow();
        String page = link.getDomAttribute("href").replaceAll(".*seite=(\\d+).*", "$1");
        assertThat(link.getText()).startsWith("Ab Seite " + page + " öffnen");
        browser.consoleErrors();
        browser.foreignRequests();
        browser.next(link::click);
        browser.await(".textLayer mark.current");
        assertThat(browser.find("#pdfseite").getDomProperty("value")).isEqualTo(page);
        assertThat(browser.all(".page[data-page-number='" + page + "'] .textLayer mark")).isNotEmpty()
                .allMatch(mark -> mark.getDomProperty("textContent").matches("Wirkungsziel\\p{L}*"));
        assertThat(status()).startsWith("Seite " + page + ", Fundstelle 1 von ");
        assertThat(browser.find(".page[data-page-number='" + page + "']").getDomAttribute("aria-label")).isEqualTo("Seite " + page);
        assertThat(browser.all(".pdfplain")).allMatch(plain -> !plain.isDisplayed());
        assertThat(browser.accessibilityFindings()).isEmpty();
        browser.screenshot(Path.of("target", "screenshots", "passage-pdf-1440.png"));
        browser.width(390).go(GLOSSARY + "?seite=2&q=Wirkung");
        browser.await(".textLayer mark.current");
        assertThat(browser.overflow()).isZero();
        browser.screenshot(Path.of("target", "screenshots", "passage-pdf-390.png"));
        assertThat(browser.consoleErrors()).as("scripts, styles and workers are within the policy").isEmpty();
        assertThat(browser.foreignRequests()).isEmpty();
    }

    @Test
    void aCompoundIsMarkedForItsPartAndMarksAreReachedWithTheKeyboardAcrossPages() {
        browser.width(1440).go(GLOSSARY + "?seite=2&q=Wirkung");
        browser.await(".textLayer mark.current");
        assertThat(marks()).contains("Wirkung").anyMatch(mark -> mark.matches("Wirkungs\\p{L}+"));
        List<String> places = browser.all(".foundplaces a").stream().map(a -> a.getDomAttribute("data-page")).toList();
        assertThat(places).containsSubsequence("1", "2", "3");
        WebElement next = browser.find("[data-do='nextMark']");
        String here = status();
        statusChanges(() -> next.sendKeys(Keys.ENTER));
        assertThat(status()).startsWith("Seite 3, Fundstelle 1 von ");
        assertThat(browser.driver().switchTo().activeElement()).as("the next one is one key away").isEqualTo(next);
        statusChanges(() -> browser.find("[data-do='previousMark']").sendKeys(Keys.ENTER));
        assertThat(status()).isEqualTo(here);
        browser.find("#pdfseite").sendKeys(Keys.chord(Keys.CONTROL, "a"), "9", Keys.ENTER);
        browser.await(".page[data-page-number='9'] .textLayer mark");
    }

    @Test
    void wordsThatAPdfCutsInPiecesAreMarkedAndOthersAreNot() {
        browser.go("/toolkit");
        Object found = browser.script("""
                return import('/assets/viewer-marks.js').then(({ markWords }) => {
                  const layer = document.createElement('div');
                  const text = (...pieces) => pieces.forEach(piece => {
                    layer.append(piece === '|' ? document.createElement('br') : Object.assign(document.createElement('span'), { textContent: piece }));
                  });
                  text('Die Netzwerk-', '|', 'koordination der Quali\\u00ADtät', '|', 'Koor', 'dination, ', 'Fo\\u0308rderung e\\uFB03zient', '|', 'Koordinator:innen und Schu', '|', 'le Koordinationsstelle');
                  return markWords(layer, ['Netzwerkkoordination', 'Qualität', 'Koordination', 'Förderung', 'effizient', 'Koordinator:innen', 'und'])
                      .map(mark => mark.map(piece => piece.textContent).join('~')).join(' ; ');
                });""");
        assertThat(found).asString().startsWith("Netzwerk~koordination ; Quali\u00ADtät ; Koor~dination ; Fo\u0308rderung")
                .endsWith("Koordinator:innen ; und");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "pptx", "odp", "xlsx"})
    void aHitInAnotherFormatOpensTheReadingVersionAtItsPlace(String ending) {
        browser.width(1440).go("/suche?q=Wirkungsziele&type=library.material");
        List<WebElement> links = browser.all(".passage a[href*='." + ending + "?stelle=']");
        WebElement link = links.get(0);
        String place = link.getDomAttribute("href").replaceAll(".*#", "");
        browser.next(link::click);
        assertThat(browser.all("#" + place + " mark")).isNotEmpty();
        assertThat(browser.all(".foundplaces a[href$='#" + place + "']")).hasSize(1);
        assertThat(browser.accessibilityFindings()).isEmpty();
        browser.screenshot(Path.of("target", "screenshots", "passage-" + ending + "-1440.png"));
        browser.width(390).go(browser.path());
        assertThat(browser.overflow()).isZero();
        browser.screenshot(Path.of("target", "screenshots", "passage-" + ending + "-390.png"));
    }

    @Test
    void aDocumentThatCannotBeShownSaysSoWithTheWayToTheFile() {
        browser.width(1440).go(GLOSSARY);
        browser.await(".pdfViewer .page");
        browser.script("document.getElementById('pdf').dataset.file = '/toolkit/gibt-es-nicht/dateien/a.pdf'; "
                + "return import('/assets/viewer.js?again').then(() => true);");
        browser.until(driver -> browser.find(".pdfplain").isDisplayed());
        assertThat(browser.find(".pdfplain").getText()).startsWith("Das Dokument ließ sich hier nicht anzeigen.");
        assertThat(browser.find(".pdfplain a").getDomAttribute("href")).endsWith("/dateien/glossar.pdf#page=1");
        browser.consoleErrors();
    }

    @Test
    void whatIsNotThereForSomebodyIsNotThereInAnyView() {
        for (String view : List.of("ansicht", "lesen", "dateien")) {
            assertThat(portal.get("/toolkit/vertrauliche-fallnotizen/" + view + "/notizen.pdf").statusCode()).as(view).isEqualTo(404);
            assertThat(portal.get("/toolkit/gibt-es-nicht/" + view + "/notizen.pdf").statusCode()).as(view).isEqualTo(404);
            assertThat(portal.get("/toolkit/zielgruppen-matrix/" + view + "/gibt-es-nicht.pdf").statusCode()).as(view).isEqualTo(404);
        }
        assertThat(portal.get("/toolkit/zielgruppen-matrix/ansicht/zielgruppen-matrix.docx").statusCode()).isEqualTo(404);
        assertThat(portal.get(GLOSSARY + "?seite=%00&q=%22%28%28%5B%3Cscript%3E").statusCode()).isEqualTo(200);
        assertThat(portal.get(GLOSSARY + "?seite=99999999999&q=" + "a+".repeat(400)).statusCode()).isEqualTo(200);
        assertThat(portal.get("/toolkit/zielgruppen-matrix/lesen/zielgruppen-matrix.docx?stelle=-1&seite=77").statusCode()).isEqualTo(200);
    }
}

package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Every public page in a real browser, on a phone and on a wide screen. Screenshots lie in {@code target/screenshots}. */
class BrowserPagesIT {

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open(RunningPortal.shared().base());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static Stream<String> pages() {
        return Stream.concat(PublicPages.all(), Stream.of("/gibt-es-nicht"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasNoAccessibilityFindingNoConsoleErrorAndNoForeignRequest(String page) {
        SoftAssertions softly = new SoftAssertions();
        browser.consoleErrors();
        browser.foreignRequests();
        for (int width : new int[] {390, 1440}) {
            browser.width(width).go(page);
            softly.assertThat(browser.accessibilityFindings()).as("axe at %d", width).isEmpty();
            softly.assertThat(browser.overflow()).as("sideways scrolling at %d", width).isZero();
            browser.screenshot(Path.of("target", "screenshots", name(page) + "-" + width + ".png"));
        }
        softly.assertThat(browser.consoleErrors()).filteredOn(e -> !(page.equals("/gibt-es-nicht") && e.contains("404"))).as("console").isEmpty();
        softly.assertThat(browser.foreignRequests()).as("foreign requests").isEmpty();
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageFitsOnTheSmallestScreenAndWithLargeSpacing(String page) {
        browser.width(320).go(page);
        assertThat(browser.overflow()).as("at 320 pixels").isZero();
        // WCAG 2.2, 1.4.12 Text Spacing: set through the style sheet interface, which the Content-Security-Policy allows
        browser.script("const s = new CSSStyleSheet(); s.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; "
                + "word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'); document.adoptedStyleSheets = [s];");
        assertThat(browser.overflow()).as("with text spacing").isZero();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theFirstTabStopLeadsToTheContent(String page) {
        browser.width(1440).go(page);
        browser.find("body").sendKeys(Keys.TAB);
        assertThat(browser.script("return document.activeElement.getAttribute('href')")).isEqualTo("#inhalt");
        assertThat(browser.all("main#inhalt")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageSaysItsLanguageAndHasOneHeadingOfTheFirstLevel(String page) {
        browser.go(page);
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("de");
        assertThat(browser.all("h1")).hasSize(1);
        assertThat(browser.title()).endsWith("Wirkstatt").hasSizeGreaterThan(12);
        assertThat(browser.all("footer a[href='/barrierefreiheit']")).isNotEmpty();
    }

    @Test
    void theInterfaceSpeaksEnglishAfterASwitchAndGermanAfterTheNext() {
        try (Browser other = Browser.open(RunningPortal.shared().base())) {
            other.go("/regionen?typ=zdiNetwork");
            other.click("nav.util a[hreflang='en']");
            assertThat(other.find("html").getDomAttribute("lang")).isEqualTo("en");
            assertThat(other.path()).isEqualTo("/regionen?typ=zdiNetwork");
            other.click("nav.util a[hreflang='de']");
            assertThat(other.find("html").getDomAttribute("lang")).isEqualTo("de");
        }
    }

    private static String name(String page) {
        String name = page.substring(1).replaceAll("[^a-zA-Z0-9]+", "-");
        return name.isEmpty() ? "start" : name;
    }
}

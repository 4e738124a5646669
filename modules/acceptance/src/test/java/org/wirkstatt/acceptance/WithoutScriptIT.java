package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reading, searching and signing in with scripts switched off. */
class WithoutScriptIT {

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open(RunningPortal.shared().base(), false);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void theMenuOpensOnAPhone() {
        browser.width(390).go("/");
        browser.click(".menu summary");
        browser.click(".menu a[href='/regionen']");
        assertThat(browser.path()).isEqualTo("/regionen");
    }

    @Test
    void regionsAreFiltered() {
        browser.width(1440).go("/regionen");
        browser.find("select[name='land'] option[value='DE-BY']").click();
        browser.submit(".filterbar button");
        assertThat(browser.path()).contains("land=DE-BY");
        assertThat(browser.all("main a[href='/regionen/mint-region-a3']")).isNotEmpty();
        assertThat(browser.all("main a[href='/regionen/mint-region-trier']")).isEmpty();
    }

    @Test
    void theSearchFindsFiltersAndOpensThePageOfAFile() {
        browser.width(1440).go("/");
        browser.find("#q").sendKeys("Stakeholder");
        browser.submit(".bigsearch button");
        assertThat(browser.find("#h-treffer").getText()).containsPattern("\\d+ Treffer");
        browser.width(390).click(".filter summary");
        browser.find(".facet label.tick:has(input[name='kind'])").click();
        browser.submit(".filters button[type='submit']");
        assertThat(browser.path()).contains("kind=");
        assertThat(browser.all("a.chip")).isNotEmpty();
        browser.submit(".passage a[href*='.pdf?seite=']");
        assertThat(browser.find(".pdfplain a").getDomAttribute("href")).containsPattern("/dateien/[^#]+\\.pdf#page=\\d+$");
        browser.submit("main a[href*='/lesen/']");
        assertThat(browser.all(".stretch mark")).isNotEmpty();
    }

    @Test
    void aMemberSignsInAndOut() {
        browser.width(1440).signIn("mitglied", "Mitglied-Muster-2026");
        assertThat(browser.find("nav.util").getText()).contains("Mika Vorlage");
        browser.go("/konto");
        browser.submit("[id$=':send']");
        browser.go("/");
        assertThat(browser.find("nav.util").getText()).contains("Anmelden");
    }
}

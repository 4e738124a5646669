package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** Answering while the network comes and goes, on two devices at once, and with a link that got into other hands. */
class SelfAnalysisOfflineIT {

    private static final int CUTS = 24;
    private static RunningPortal portal;
    private static String run;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
        try (Browser browser = signedIn()) {
            browser.go("/selbstanalyse/laeufe").type("[id='beginnen:title']", "Unterwegs");
            browser.submit("[id='beginnen:start']");
            run = browser.path();
        }
    }

    private static Browser signedIn() {
        Browser browser = Browser.open(portal.base());
        browser.signIn("initiative", "Initiative-Muster-2026");
        return browser;
    }

    private static String invite(String name) {
        try (Browser browser = signedIn()) {
            browser.go(run).type("[id='einladen:name']", name);
            browser.submit("[id='einladen:invite']");
            return URI.create(browser.await("#link").getText().strip()).getPath();
        }
    }

    private static void begin(Browser browser, String link, String name) {
        browser.go(link).type("[id='ich:name']", name);
        browser.submit("[id='ich:begin']");
    }

    private static void network(Browser browser, boolean there) {
        browser.driver().executeCdpCommand("Network.emulateNetworkConditions", Map.of("offline", !there, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** The own answers as the portal has them: level and reason by criterion. */
    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> stored(Browser browser, String link) {
        return (Map<String, Map<String, Object>>) browser.driver().executeAsyncScript("const done = arguments[1]; fetch(arguments[0], {cache: 'no-store'})"
                + ".then(a => a.json()).then(place => done(place.answers))", "/api/v1/self-analysis" + link.replace("/selbstanalyse/mitmachen/", "/places/"));
    }

    @Test
    void theNetworkIsCutAtRandomMomentsAndNoAnswerIsLostOrDoubled() {
        long seed = Long.getLong("wirkstatt.seed", System.nanoTime());
        System.out.println("seed of the cuts: " + seed + " (again with -Dwirkstatt.seed=" + seed + ")");
        Random random = new Random(seed);
        String link = invite("Ana");
        try (Browser browser = Browser.open(portal.base())) {
            begin(browser.width(390), link, "Ana");
            browser.until(driver -> (Boolean) browser.script("return history.state !== null"));
            Map<String, List<String>> said = answerAll(browser, random, seed);
            network(browser, true);
            browser.go(link);
            browser.until(driver -> (Long) browser.script("return localStorage.length") == 0);
            browser.go(link);
            Map<String, Map<String, Object>> stored = stored(browser, link);
            assertThat(stored.keySet()).as("seed %s", seed).isEqualTo(said.keySet()).hasSize(24);
            said.forEach((item, expected) -> assertThat(stored.get(item)).as("%s, seed %s", item, seed).containsEntry("rating", expected.get(0))
                    .containsEntry("reason", expected.get(1)).containsEntry("others", 0L));
            browser.submit("[id='stand:finish']");
            assertThat(browser.text()).contains("Sie sind fertig.");
        }
    }

    /** Four moments for each criterion; at a cut the network goes or comes back. Now and then the page is loaded anew, when there is a network. */
    private static Map<String, List<String>> answerAll(Browser browser, Random random, long seed) {
        Map<String, List<String>> said = new HashMap<>();
        boolean[] there = {true};
        int[] cuts = {0};
        int[] moment = {0};
        Runnable next = () -> {
            // enough cuts are left to come whatever the dice say
            boolean cut = random.nextInt(2) == 0 || (96 - moment[0]) / 2 <= CUTS - cuts[0];
            moment[0]++;
            if (cut) {
                there[0] = !there[0];
                cuts[0] += there[0] ? 0 : 1;
                network(browser, there[0]);
            }
        };
        // all criteria are there before the first cut: what is not loaded yet cannot be shown
        browser.until(driver -> (Boolean) browser.script("return document.querySelector('.prog li.now') !== null && document.querySelector('[data-answering]') !== null"
                + " && performance.getEntriesByType('resource').some(e => e.name.includes('/api/v1/self-analysis/places/') && e.responseEnd > 0)"));
        for (int i = 0; i < 24; i++) {
            String item = browser.find(".prog li.now a").getAttribute("data-item");
            List<WebElement> options = browser.all("input[name=stufe]");
            next.run();
            WebElement option = options.get(random.nextInt(options.size()));
            option.click();
            next.run();
            browser.type("[id='antwort:reason']", "Grund " + item);
            next.run();
            said.put(item, List.of(option.getAttribute("value"), "Grund " + item));
            browser.click("[id='antwort:save']");
            next.run();
            if (i < 23) {
                browser.until(driver -> !browser.find(".prog li.now a").getAttribute("data-item").equals(item));
            }
            if (i == 11) {
                assertThat(browser.overflow()).isZero();
                assertThat(browser.accessibilityFindings()).as("after the words of the page changed").isEmpty();
            }
            if (there[0] && random.nextInt(6) == 0 && i < 23) {
                browser.driver().navigate().refresh();
                browser.until(driver -> (Boolean) browser.script("return performance.getEntriesByType('resource')"
                        + ".some(e => e.name.includes('/api/v1/self-analysis/places/') && e.responseEnd > 0)"));
            }
        }
        assertThat(cuts[0]).as("cuts, seed %s", seed).isGreaterThanOrEqualTo(20);
        return said;
    }

    @Test
    void whatLiesOnTheDeviceEndsIsNeverShownToSomebodyElseAndCanBeDeleted() {
        String link = invite("Dana");
        try (Browser browser = Browser.open(portal.base())) {
            begin(browser, link, "Dana");
            browser.script("localStorage.setItem('selfanalysis.998', JSON.stringify({until: Date.now() + 60000, drafts: {A1: {rating: '1', reason: 'von nebenan'}}}));"
                    + "localStorage.setItem('selfanalysis.999', JSON.stringify({until: Date.now() - 1, drafts: {A1: {rating: '1', reason: 'alt'}}}));");
            browser.go(link);
            browser.await(".answering .banner");
            assertThat(browser.text()).contains("von einem anderen Platz").doesNotContain("von nebenan");
            assertThat(browser.script("return localStorage.getItem('selfanalysis.999')")).as("over").isNull();
            browser.click(".answering .banner button");
            assertThat((Long) browser.script("return localStorage.length")).isZero();
        }
    }

    @Test
    void whatIsNoAnswerIsRefusedWithASentenceAndTheSameAnswerTwiceAtOnceIsOne() {
        String link = invite("Eda");
        try (Browser browser = Browser.open(portal.base())) {
            begin(browser, link, "Eda");
            Map<String, Long> refused = new LinkedHashMap<>();
            refused.put("", 400L);
            refused.put("[1]", 400L);
            refused.put("{\"rating\":", 400L);
            refused.put("{}", 422L);
            refused.put("{\"rating\":7,\"base\":\"x\"}", 422L);
            refused.put("{\"rating\":\"6\"}", 422L);
            refused.put("{\"rating\":\"1\",\"page\":\"" + "x".repeat(37) + "\"}", 422L);
            refused.put("{\"rating\":\"1\",\"reason\":\"" + "x".repeat(2001) + "\"}", 422L);
            refused.forEach((body, status) -> assertThat(put(browser, link, "A1", body)).as(body).containsExactly(status));
            assertThat(put(browser, link, "Z9", "{\"rating\":\"1\"}")).containsExactly(404L);
            assertThat(put(browser, link + "x", "A1", "{\"rating\":\"1\"}")).containsExactly(404L);
            String same = "{\"rating\":\"1\",\"base\":0}";
            assertThat(put(browser, link, "A1", same, same, same, same)).containsOnly(200L);
            assertThat(stored(browser, link)).containsOnlyKeys("A1");
            assertThat(stored(browser, link).get("A1")).containsEntry("others", 0L);
        }
    }

    /** Sends all bodies at once; gives the statuses. */
    @SuppressWarnings("unchecked")
    private static List<Long> put(Browser browser, String link, String item, String... bodies) {
        return (List<Long>) browser.driver().executeAsyncScript("const done = arguments[2]; Promise.all(arguments[1].map(body => fetch(arguments[0], {method: 'PUT',"
                + " headers: {'Content-Type': 'application/json'}, body}))).then(all => done(all.map(a => a.status)))",
                "/api/v1/self-analysis" + link.replace("/selbstanalyse/mitmachen/", "/places/") + "/answers/" + item, List.of(bodies));
    }

    @Test
    void twoDevicesKeepBothVersionsSideBySideUntilThePersonChoosesAlsoWithoutScript() {
        String link = invite("Ben");
        try (Browser phone = Browser.open(portal.base()).width(320); Browser desk = Browser.open(portal.base(), false)) {
            begin(phone, link, "Ben");
            desk.go(link + "/kriterium/a1");
            phone.click("#stufe-1");
            phone.type("[id='antwort:reason']", "auf dem Telefon");
            phone.click("[id='antwort:save']");
            phone.until(driver -> phone.path().endsWith("/a2") && phone.find(".answering [role=status]").getText().contains("Gespeichert"));
            desk.click("#stufe-4");
            desk.type("[id='antwort:reason']", "am Rechner");
            desk.submit("[id='antwort:save']");
            assertThat(desk.all(".version")).extracting(WebElement::getText).hasSize(2).anyMatch(v -> v.contains("Stufe 1") && v.contains("auf dem Telefon"))
                    .anyMatch(v -> v.contains("Stufe 4") && v.contains("am Rechner"));
            phone.go(link + "/kriterium/a1");
            assertThat(phone.all(".version")).hasSize(2);
            assertThat(phone.overflow()).isZero();
            assertThat(phone.accessibilityFindings()).isEmpty();
            phone.screenshot(Path.of("target", "screenshots", "selbstanalyse-fassungen-320.png"));
            desk.submit(".version:last-of-type input[type=submit], .version:last-of-type button");
            assertThat(desk.find("[id='antwort:reason']").getAttribute("value")).isEqualTo("am Rechner");
            assertThat(stored(phone, link).get("A1")).containsEntry("rating", "4").containsEntry("others", 0L);
        }
    }

    @Test
    void aLinkThatWasPassedOnIsSeenEndedAndReplacedAndItsAnswersStayThePersonsOwn() {
        String link = invite("Cem");
        try (Browser own = Browser.open(portal.base()); Browser stranger = Browser.open(portal.base()); Browser owner = signedIn()) {
            begin(own, link, "Cem");
            own.click("#stufe-2");
            own.type("[id='antwort:reason']", "nur von Cem");
            own.until(driver -> own.find(".answering [role=status]").getText().contains("Gespeichert"));
            stranger.go(link).go(link);
            assertThat(stranger.text()).contains("auf 2 Geräten");
            owner.go(run);
            assertThat(owner.text()).contains("auf 2 Geräten benutzt");
            String row = "#team li:last-child ";
            owner.click(row + "summary");
            owner.submit(row + "[id$=':ende']");
            stranger.go(link);
            assertThat(stranger.title()).contains("Dieser Link wurde beendet");
            assertThat(stranger.accessibilityFindings()).isEmpty();
            network(own, false);
            own.type("[id='antwort:reason']", "nur von Cem, ohne Netz");
            network(own, true);
            own.until(driver -> own.find(".answering [role=status]").getText().contains("gilt nicht mehr"));
            owner.click(row + "summary");
            owner.submit(row + "[id$=':neu']");
            String fresh = URI.create(owner.await("#neuerLink").getText().strip()).getPath();
            owner.go(fresh);
            assertThat(owner.text()).contains("Neuer Link, unbekanntes Gerät").doesNotContain("A1 ");
            stranger.go(fresh);
            assertThat(stranger.text()).contains("Neuer Link, unbekanntes Gerät");
            own.go(fresh);
            own.until(driver -> (Long) own.script("return localStorage.length") == 0);
            own.go(fresh);
            assertThat(stored(own, fresh).get("A1")).containsEntry("rating", "2").containsEntry("reason", "nur von Cem, ohne Netz");
        }
    }
}

package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The way of a self-analysis in a real browser: team of three, sealed answers, talk, result, help, actions, measuring again. */
class SelfAnalysisWayIT {

    private static final RunningPortal PORTAL = RunningPortal.shared();

    @Test
    void aTeamOfThreeFindsWhatToDoDoesItAndMeasuresAgain() {
        try (Browser member = Browser.open(PORTAL.base()); Browser guest = Browser.open(PORTAL.base(), false)) {
            member.signIn("initiative", "Initiative-Muster-2026");
            member.go("/selbstanalyse/laeufe").type("[id='beginnen:title']", "Der ganze Weg");
            member.submit("[id='beginnen:start']");
            String run = member.path();
            List<String> links = List.of(invite(member, "Ana"), invite(member, "Ben"));
            for (String link : links) {
                begin(guest, link, link.equals(links.get(0)) ? "Ana" : "Ben");
                answer(guest, link, "a1", link.equals(links.get(0)) ? "1" : "3");
                answer(guest, link, "e6", "1");
                finish(guest, link);
            }
            member.go(run + "/massnahmen");
            assertThat(member.path()).as("sealed: no actions yet").isEqualTo(run);
            answer(member, run, "a1", "2");
            answer(member, run, "e6", "1");
            finish(member, run + "/einschaetzen");
            member.go(run).submit("[id='stand:open']");
            agree(member, run, "a1", "2");

            member.width(390).go(run + "/ergebnis");
            assertThat(member.all(".finding")).hasSize(2);
            assertThat(member.find(".finding").getText()).contains("A1 Ziele und Wirkungslogik").contains("nennt dieses Kriterium");
            check(member, "hilfe");
            assertThat(guest.go(links.get(0) + "/ergebnis").all(".finding a.btn")).as("who came by a link makes no actions").isEmpty();

            member.go(run + "/massnahmen");
            assertThat(member.text()).contains("Noch keine Maßnahme");
            plan(member, run);
            member.go("/");
            assertThat(member.find("[aria-labelledby='h-selbstanalyse']").getText()).contains("Drei Ziele aufschreiben");
            measureAgain(member, guest, run);
            removeAll(member);
        }
    }

    /** The action, changed, deleted and taken back. */
    private static void plan(Browser member, String run) {
        member.go(run + "/massnahmen/neu?kriterium=a1").submit("[id='massnahme:save']");
        assertThat(member.find(".errtext").getText()).contains("Bitte ausfüllen");
        member.type("[id='massnahme:what']", "Drei Ziele aufschreiben");
        member.type("[id='massnahme:measure']", "Alle nennen dasselbe Ziel.");
        member.script("document.getElementById('massnahme:due').value = arguments[0]", LocalDate.now().plusDays(30).toString());
        member.click("[id='massnahme:owner'] option:nth-child(2)");
        member.click("[id='massnahme:help'] option:nth-child(2)");
        check(member, "massnahme");
        member.submit("[id='massnahme:save']");
        assertThat(member.path()).isEqualTo(run + "/massnahmen");
        assertThat(member.find(".action").getText()).contains("Drei Ziele aufschreiben").contains("Ilja Vorlage").contains("Alle nennen dasselbe Ziel.").contains("Problembaum");
        member.go(member.find(".action a.btn").getDomAttribute("href")).click("[id='massnahme:state'] option[value='DROPPED']");
        member.submit("[id='massnahme:save']");
        assertThat(member.find(".errtext").getText()).as("dropped needs a reason").contains("warum");
        member.click("[id='massnahme:state'] option[value='IN_PROGRESS']");
        member.type("[id='massnahme:note']", "Der Entwurf steht.");
        member.submit("[id='massnahme:save']");
        member.submit(".action input[type='submit']");
        assertThat(member.text()).contains("Die Maßnahme ist gelöscht.").contains("Noch keine Maßnahme");
        member.submit("[id='liste:undo']");
        assertThat(member.find(".action").getText()).contains("begonnen").contains("Der Entwurf steht.");
        check(member, "massnahmen");
    }

    /** The same team, the one criterion. */
    private static void measureAgain(Browser member, Browser guest, String run) {
        member.go(run + "/massnahmen").submit("[id='nochmal:start']");
        List<String> links = member.all(".banner.ok .linkText").stream().map(link -> URI.create(link.getText().strip()).getPath()).toList();
        assertThat(links).hasSize(2);
        String again = member.find(".banner.ok a").getDomAttribute("href");
        member.go(again);
        assertThat(member.text()).contains("A1 Ziele und Wirkungslogik").contains("Der ganze Weg");
        for (String link : links) {
            begin(guest, link, "Wieder da");
            assertThat(guest.go(link).text()).as("of one criterion").contains("0 von 1 Kriterien").doesNotContain("E6 Interesse");
            answer(guest, link, "a1", "4");
            finish(guest, link);
        }
        answer(member, again, "a1", "3");
        finish(member, again + "/einschaetzen");
        member.go(again).submit("[id='stand:open']");
        member.go(again + "/team");
        assertThat(member.all(".teamCriterion")).hasSize(1);
        agree(member, again, "a1", "4");
        member.go(again + "/ergebnis");
        assertThat(member.find("[aria-labelledby='frueher']").getText()).as("before and after").contains("Der ganze Weg").contains("2 Stufen höher");
        check(member, "nachmessung");
    }

    @Test
    void eachCriterionOfTheShippedCatalogueHasHelpFromTheShippedContent() throws InterruptedException {
        awaitSearch();
        List<String> criteria = Pattern.compile("href=\"/selbstanalyse/kriterien/([a-z]\\d)\"").matcher(PORTAL.get("/selbstanalyse").body()).results().map(m -> m.group(1))
                .distinct().toList();
        assertThat(criteria).hasSize(24);
        for (String criterion : criteria) {
            HttpResponse<String> found = PORTAL.get("/suche?type=library.material&criterion=" + criterion.toUpperCase(Locale.ROOT));
            assertThat(found.body()).as("materials that carry " + criterion).contains("href=\"/toolkit/");
            String page = PORTAL.get("/selbstanalyse/kriterien/" + criterion).body();
            String aside = page.substring(page.indexOf("<aside class=\"side\""));
            assertThat(Pattern.compile("<a href=\"/toolkit/[^\"]*\">").matcher(aside).find()).as("help for " + criterion).isTrue();
        }
    }

    private static void awaitSearch() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!PORTAL.get("/selbstanalyse/kriterien/a1").body().contains("nennt dieses Kriterium")) {
            assertThat(System.nanoTime()).as("the search knows the materials in time").isLessThan(deadline);
            Thread.sleep(500);
        }
    }

    private static String invite(Browser member, String name) {
        member.type("[id='einladen:name']", name);
        member.submit("[id='einladen:invite']");
        return URI.create(member.await("#link").getText().strip()).getPath();
    }

    private static void begin(Browser browser, String link, String name) {
        browser.go(link).type("[id='ich:name']", name);
        browser.submit("[id='ich:begin']");
    }

    private static void answer(Browser browser, String base, String criterion, String level) {
        browser.go(base + "/kriterium/" + criterion).click("#stufe-" + level);
        String before = browser.path();
        browser.click("[id='antwort:save']");
        browser.until(driver -> !browser.path().equals(before));
    }

    private static void finish(Browser browser, String own) {
        browser.go(own).submit("[id='stand:finish']");
    }

    private static void agree(Browser member, String run, String criterion, String level) {
        member.go(run + "/team/" + criterion).click("[id='gemeinsam:rating'] option[value='" + level + "']");
        member.submit("[id='gemeinsam:save']");
    }

    /** Other tests use the same member. */
    private static void removeAll(Browser member) {
        for (String title : List.of("Nachmessung: Der ganze Weg", "Der ganze Weg")) {
            member.go("/selbstanalyse/laeufe");
            member.go(member.all(".rows a").stream().filter(link -> link.getText().equals(title)).findFirst().orElseThrow().getDomAttribute("href"));
            member.submit("[id='ende:ask']");
            member.submit("[id='ende:delete']");
        }
    }

    private static void check(Browser browser, String name) {
        assertThat(browser.overflow()).as("sideways scrolling").isZero();
        assertThat(browser.accessibilityFindings()).as("axe").isEmpty();
        browser.screenshot(Path.of("target", "screenshots", "selbstanalyse-" + name + "-390.png"));
    }
}

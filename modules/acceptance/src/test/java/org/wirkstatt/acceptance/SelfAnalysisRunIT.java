package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** A self-analysis in a real browser: a member starts it, two people without an account answer by link, the team looks at it together. */
class SelfAnalysisRunIT {

    private static final RunningPortal PORTAL = RunningPortal.shared();

    @Test
    void twoPeopleWithoutAccountsAnswerSealedAndTheTeamOpensItTogether() {
        try (Browser member = Browser.open(PORTAL.base()); Browser first = Browser.open(PORTAL.base()); Browser second = Browser.open(PORTAL.base(), false)) {
            member.signIn("initiative", "Initiative-Muster-2026");
            member.go("/selbstanalyse/laeufe").type("[id='beginnen:title']", "Herbst");
            member.submit("[id='beginnen:start']");
            String run = member.path();
            String one = invite(member, "Ana");
            String two = invite(member, "Ben");
            first.width(390).go(one);
            first.keyboard().write("[id='ich:name']", "Ana");
            first.keyboard().open("[id='ich:begin']");
            check(first, "step");
            answer(first, "1", "Grund von Ana");
            finish(first, one);
            second.go(two).type("[id='ich:name']", "Ben");
            second.submit("[id='ich:begin']");
            answer(second, "4", "Grund von Ben");
            finish(second, two);
            for (Browser sealed : new Browser[] {member, first}) {
                sealed.go((sealed == member ? run : one) + "/team");
                assertThat(sealed.path()).doesNotEndWith("/team");
                assertThat(sealed.text()).doesNotContain("Grund von Ben");
            }
            String byNumber = "/api/v1/self-analysis" + run.replace("/selbstanalyse/laeufe", "/runs") + "/result";
            String byLink = "/api/v1/self-analysis" + one.replace("/selbstanalyse/mitmachen", "/places") + "/result";
            for (String ending : List.of(".pdf", ".xlsx")) {
                assertThat(file(member, byNumber + ending).statusCode()).as("sealed").isEqualTo(404);
                assertThat(file(null, byLink + ending).statusCode()).as("sealed").isEqualTo(404);
            }
            member.go(run + "/kriterium/a1");
            answer(member, "2", "Grund von mir");
            finish(member, run + "/einschaetzen");
            member.go(run).submit("[id='stand:open']");
            member.width(390).go(run + "/team");
            assertThat(member.find(".teamCriterion").getText()).contains("A1").contains("Grund von Ana").contains("Grund von Ben").contains("2,0 Stufen");
            check(member, "team");
            member.go(run + "/ergebnis");
            assertThat(member.text()).contains("Am weitesten auseinander liegen die Einschätzungen bei „A1");
            check(member, "ergebnis");
            theSameInFiles(member, byNumber, byLink);
            assertThat(file(null, one + "/ergebnis").headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            second.go(two + "/ergebnis");
            assertThat(second.text()).contains("3 Personen haben eingeschätzt");
            member.go(run).submit("[id='ende:ask']");
            member.submit("[id='ende:delete']");
            second.go(two);
            assertThat(second.title()).contains("gibt es nicht");
        }
    }

    /** Whoever sees the page gets its files, nobody else does, and no copy is kept on the way. */
    private static void theSameInFiles(Browser member, String byNumber, String byLink) {
        for (String ending : List.of(".pdf", ".xlsx")) {
            for (HttpResponse<byte[]> answer : List.of(file(member, byNumber + ending), file(null, byLink + ending))) {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
                assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value).startsWith("attachment").contains("Ergebnis Herbst" + ending));
                assertThat(new String(answer.body(), 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo(ending.equals(".pdf") ? "%PDF" : "PK\u0003\u0004");
            }
            assertThat(file(null, byNumber + ending).statusCode()).isIn(401, 404);
            assertThat(file(null, byLink.replace("/result", "x/result") + ending).statusCode()).isEqualTo(404);
        }
        try (Browser other = Browser.open(PORTAL.base())) {
            other.signIn("koordination", "Koordination-Muster-2026");
            assertThat(file(other, byNumber + ".pdf").statusCode()).isIn(403, 404);
        }
    }

    /** @param person whose session asks; null for nobody's */
    private static HttpResponse<byte[]> file(Browser person, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(PORTAL.base() + path));
        if (person != null) {
            request.header("Cookie", person.driver().manage().getCookies().stream().map(c -> c.getName() + "=" + c.getValue()).collect(Collectors.joining("; ")));
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String invite(Browser member, String name) {
        member.type("[id='einladen:name']", name);
        member.submit("[id='einladen:invite']");
        return URI.create(member.await("#link").getText().strip()).getPath();
    }

    private static void answer(Browser browser, String level, String reason) {
        browser.click("#stufe-" + level);
        browser.type("[id='antwort:reason']", reason);
        String before = browser.path();
        browser.click("[id='antwort:save']");
        browser.until(driver -> !browser.path().equals(before));
    }

    private static void finish(Browser browser, String own) {
        browser.go(own).submit("[id='stand:finish']");
        assertThat(browser.text()).contains("Sie sind fertig.");
    }

    private static void check(Browser browser, String name) {
        assertThat(browser.overflow()).as("sideways scrolling").isZero();
        assertThat(browser.accessibilityFindings()).as("axe").isEmpty();
        browser.screenshot(Path.of("target", "screenshots", "selbstanalyse-" + name + "-390.png"));
    }
}

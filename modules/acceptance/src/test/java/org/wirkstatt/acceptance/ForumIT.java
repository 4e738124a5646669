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

/** The forum in a real browser: from a question to the helpful answer without script, and its forms for everybody. */
class ForumIT {

    private static final String THREAD = "/forum/thema/5-wie-gewinnen-sie-kleine-initiativen-fuer-den-ersten-workshop";
    private static RunningPortal portal;
    private static Browser member;

    @BeforeAll
    static void signIn() {
        portal = RunningPortal.shared();
        member = Browser.open(portal.base());
        member.signIn("mitglied", "Mitglied-Muster-2026");
    }

    @AfterAll
    static void close() {
        member.close();
    }

    static Stream<String> pages() {
        return Stream.of(THREAD, "/forum", "/forum/neu", "/forum/lesezeichen", "/forum/workshop-zyklus/neu", "/forum/workshop-zyklus/neu/frage",
                THREAD + "/antworten?auf=1&zitat=1", THREAD + "/folgen");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasNoAccessibilityFindingAndNoConsoleError(String page) {
        SoftAssertions softly = new SoftAssertions();
        member.consoleErrors();
        for (int width : new int[] {320, 1440}) {
            member.width(width).go(page);
            softly.assertThat(member.title()).doesNotContain("gibt es nicht").doesNotContain("schiefgegangen").doesNotContain("Berechtigung");
            softly.assertThat(member.overflow()).as("sideways scrolling at %d", width).isZero();
        }
        softly.assertThat(member.accessibilityFindings()).as("axe").isEmpty();
        softly.assertThat(member.consoleErrors()).as("console").isEmpty();
        member.screenshot(Path.of("target", "screenshots", "forum" + page.replaceAll("[^a-z0-9]+", "-") + ".png"));
        softly.assertAll();
    }

    @Test
    void aQuestionIsAskedAnsweredAndSolvedWithoutScript() {
        try (Browser asker = Browser.open(portal.base(), false); Browser helper = Browser.open(portal.base(), false); Browser visitor = Browser.open(portal.base(), false)) {
            asker.signIn("neu", "Neu-Muster-2026");
            asker.go("/forum/workshop-zyklus/neu/frage");
            asker.submit("[id='edit:send']");
            assertThat(asker.text()).contains("Bitte füllen Sie dieses Feld aus");
            asker.type("[id='edit:title']", "Wie lang darf ein Abendtermin sein?");
            asker.type("[id='edit:text']", "Bei uns sind um **neun** alle müde. <script>alert(1)</script>");
            asker.submit("[id='edit:send']");
            String thread = asker.path();
            assertThat(asker.find("h1").getText()).isEqualTo("Wie lang darf ein Abendtermin sein?");
            assertThat(asker.find("#nr-1 strong").getText()).isEqualTo("neun");

            helper.signIn("buddy", "Buddy-Muster-2026");
            helper.go("/forum/neu");
            assertThat(helper.text()).contains("Wie lang darf ein Abendtermin sein?").contains("noch ohne Antwort");
            helper.go(thread + "/antworten?auf=1&zitat=1");
            assertThat(helper.find("[id='edit:text']").getDomProperty("value")).startsWith("> [Nr. 1](/forum/beitrag/");
            helper.type("[id='edit:text']", "Neunzig Minuten.");
            helper.submit("[id='edit:send']");
            assertThat(helper.all("article.post")).hasSize(2);

            asker.go(thread + "/neu");
            assertThat(asker.text()).contains("Ab hier neu für Sie").contains("Antwort auf Nr. 1");
            asker.next(() -> asker.find("#nr-2 .acts a[href$='/hilfreich']").click());
            asker.submit("[id='edit:accept']");
            assertThat(asker.text()).contains("Gelöst mit Nr. 2");

            visitor.go(thread);
            assertThat(visitor.text()).contains("Gelöst mit Nr. 2").contains("Anmelden und antworten");
            assertThat(visitor.all(".acts a[href*='/antworten']")).isEmpty();
        }
    }
}

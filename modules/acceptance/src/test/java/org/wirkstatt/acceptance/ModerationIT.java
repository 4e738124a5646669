package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Moderation in a real browser, by keyboard: from a report without account to the second person; and people who write at the same moment. */
class ModerationIT {

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    /** Breaks out of an attribute, an element, a script, an expression. */
    private static final String ATTACK = "\"'><img src=x onerror=window.attacked=1></title><script>window.attacked=1</script>#{7*7}${7*7}{{7*7}}";
    private static RunningPortal portal;
    private static Browser author;
    private static Browser moderator;
    private static Browser second;

    @BeforeAll
    static void signIn() {
        portal = RunningPortal.shared();
        author = signedIn("initiative");
        moderator = signedIn("moderation");
        second = signedIn("betrieb");
    }

    private static Browser signedIn(String login) {
        Browser browser = Browser.open(portal.base());
        browser.signIn(login, Character.toUpperCase(login.charAt(0)) + login.substring(1) + "-Muster-2026");
        return browser;
    }

    @AfterAll
    static void close() {
        Stream.of(author, moderator, second).forEach(Browser::close);
    }

    /** Opens a discussion. @return its address */
    private static String thread(String title) {
        author.go("/forum/workshop-zyklus/neu/diskussion");
        author.type("[id='edit:title']", title);
        author.typeMarkdown("[id='edit:text']", "Der erste Beitrag zu: " + title);
        author.submit("[id='edit:send']");
        return author.path();
    }

    private static void answer(Browser who, String thread, String text) {
        who.go(thread + "/antworten");
        who.typeMarkdown("[id='edit:text']", text);
        who.submit("[id='edit:send']");
    }

    /** What every page of the way must be. */
    private static void look(Browser browser, String name) {
        SoftAssertions softly = new SoftAssertions();
        for (int width : new int[] {1440, 390}) {
            browser.width(width);
            softly.assertThat(browser.overflow()).as("%s: sideways scrolling at %d", name, width).isZero();
            softly.assertThat(browser.accessibilityFindings()).as("%s: axe at %d", name, width).isEmpty();
        }
        softly.assertThat(browser.consoleErrors()).as("%s: console", name).isEmpty();
        browser.screenshot(Path.of("target", "screenshots", "moderation-" + name + "-390.png"));
        browser.width(1440);
        softly.assertAll();
    }

    /** Fills the form of a decision by keyboard and sends it. */
    private static void decide(Browser who, String action) {
        Keyboard keyboard = who.keyboard();
        keyboard.choose("[id='edit:action']", action);
        keyboard.choose("[id='edit:ground']", "Hausregeln");
        keyboard.write("[id='edit:source']", "Keine Beleidigungen");
        keyboard.write("[id='edit:facts']", "Der Satz beleidigt eine Person.");
        keyboard.open("[id='edit:save']");
    }

    @Test
    void aReportWithoutAccountLeadsToADecisionWithReasonsAnAppealAndASecondPerson() {
        String thread = thread("Ton in der Runde");
        String receipt;
        try (Browser visitor = Browser.open(portal.base())) {
            visitor.go(thread);
            visitor.submit("#nr-1 .acts a[href$='/melden']");
            Instant opened = Instant.now();
            look(visitor, "report");
            Keyboard keyboard = visitor.keyboard();
            keyboard.open("[id='edit:send']");
            assertThat(visitor.text()).contains("Bitte füllen Sie dieses Feld aus");
            keyboard.choose("[id='edit:reason']", "Beleidigend");
            keyboard.write("[id='edit:text']", "Der Satz <b>verspottet</b> jemanden.");
            keyboard.tick("[id='edit:goodFaith']");
            visitor.until(b -> Instant.now().isAfter(opened.plus(SHORTEST)) && !visitor.find("[id='edit:answer']").getDomProperty("value").isEmpty());
            keyboard.open("[id='edit:send']");
            receipt = visitor.path();
            assertThat(visitor.text()).contains("Ihre Meldung ist angekommen");
            look(visitor, "receipt");

            moderator.go("/verwaltung/meldungen");
            assertThat(moderator.text()).contains("Ton in der Runde").contains("Entscheidung bis");
            look(moderator, "queue");
            moderator.keyboard().open("a[href^='/forum/beitrag/'][href$='/moderieren']");
            assertThat(moderator.text()).contains("Der Satz <b>verspottet</b> jemanden.");
            look(moderator, "post");
            decide(moderator, "Beitrag ausblenden");
            assertThat(moderator.text()).contains("Gespeichert");
            String decision = moderator.find("a[href^='/forum/entscheidung/']").getDomAttribute("href");

            visitor.go(receipt);
            assertThat(visitor.text()).contains("Beitrag ausgeblendet").contains("Einspruch einlegen");
            author.go(thread);
            assertThat(author.find("#nr-1").getText()).contains("Keine Beleidigungen").doesNotContain("Der erste Beitrag");
            author.go(decision);
            assertThat(author.text()).contains("Der Satz beleidigt eine Person.").contains("Einspruch einlegen");
            look(author, "decision");
            author.keyboard().write("[id='edit:text']", "Das war ein Zitat.");
            author.keyboard().open("[id='edit:appeal']");
            assertThat(author.text()).contains("Ihr Einspruch ist angekommen");

            moderator.go(decision);
            assertThat(moderator.all("[id='edit:grant']")).as("who decided does not decide again").isEmpty();
            second.go("/verwaltung/meldungen");
            second.keyboard().open("a[href='" + decision + "']");
            second.keyboard().write("[id='edit:answer']", "Stimmt, es ist ein Zitat.");
            look(second, "appeal");
            second.keyboard().open("[id='edit:grant']");
            author.go(thread);
            assertThat(author.find("#nr-1").getText()).contains("Der erste Beitrag");

            visitor.go(receipt);
            assertThat(visitor.text()).contains("später zurückgenommen");
            visitor.keyboard().write("[id='edit:text']", "Ich sehe es anders.");
            visitor.keyboard().open("[id='edit:complain']");
            assertThat(visitor.text()).contains("Ihr Einspruch ist angekommen").contains("Ich sehe es anders.");
            look(visitor, "complaint");
        }
        moderator.go(receipt);
        assertThat(moderator.all("[id='edit:grant']")).isEmpty();
        second.go(receipt);
        second.keyboard().write("[id='edit:answer']", "Der erste Entscheid war richtig.");
        second.keyboard().open("[id='edit:grant']");
        decide(second, "Beitrag ausblenden");
        assertThat(second.text()).contains("Gespeichert");
        second.keyboard().open("a[href^='/forum/entscheidung/']");
        second.keyboard().open("[id='edit:undo']");
        author.go(thread);
        assertThat(author.find("#nr-1").getText()).as("after the undo").contains("Der erste Beitrag");
    }

    @Test
    void aThreadIsLockedSplitMergedAndMovedAndWhatWasBeingWrittenStays() {
        String thread = thread("Räume und Zeiten");
        answer(author, thread, "Zu den Räumen");
        answer(author, thread, "Zu den Zeiten");
        author.go(thread + "/antworten");
        author.typeMarkdown("[id='edit:text']", "Ein langer Gedanke, der nicht verloren geht.");

        moderator.go(thread + "/moderieren");
        look(moderator, "thread");
        decide(moderator, "Thema schließen");
        author.submit("[id='edit:send']");
        assertThat(author.text()).contains("geschlossen");
        assertThat(author.find("[id='edit:text']").getDomProperty("value")).isEqualTo("Ein langer Gedanke, der nicht verloren geht.");

        moderator.go(thread + "/moderieren");
        moderator.keyboard().open("a[href^='/forum/entscheidung/']");
        moderator.keyboard().open("[id='edit:undo']");
        author.submit("[id='edit:send']");
        assertThat(author.find("#nr-4").getText()).contains("Ein langer Gedanke");

        moderator.go(thread + "/moderieren");
        Keyboard keyboard = moderator.keyboard();
        keyboard.choose("[id='edit:action']", "Beiträge in ein neues");
        keyboard.write("[id='edit:numbers']", "3-4");
        keyboard.write("[id='edit:title']", "Nur die Zeiten");
        keyboard.open("[id='edit:save']");
        author.go(thread);
        assertThat(author.all("article.post")).hasSize(2);
        author.submit("li#nr-3 a");
        assertThat(author.find("h1").getText()).isEqualTo("Nur die Zeiten");
        String split = author.path().replaceAll("[?#].*", "");

        moderator.go(split + "/moderieren");
        moderator.keyboard().choose("[id='edit:action']", "Mit einem anderen");
        moderator.keyboard().write("[id='edit:into']", thread.replaceAll(".*/thema/(\\d+).*", "$1"));
        moderator.keyboard().open("[id='edit:save']");
        author.go(thread);
        assertThat(author.all("article.post")).hasSize(4);

        moderator.go(thread + "/moderieren");
        moderator.keyboard().choose("[id='edit:action']", "In einen anderen");
        moderator.keyboard().choose("[id='edit:board']", "Material");
        moderator.keyboard().open("[id='edit:save']");
        author.go(thread);
        assertThat(author.find("nav.crumb").getText()).contains("Material");
    }

    @Test
    void whatLooksLikeCodeIsShownAsItWasTypedInEveryField() {
        author.consoleErrors();
        author.go("/forum/workshop-zyklus/neu/diskussion");
        author.type("[id='edit:title']", ATTACK);
        author.typeMarkdown("[id='edit:text']", ATTACK + " <math><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=window.attacked=1&gt;\">");
        author.type("[id='edit:tags']", "<svg onload=window.attacked=1>, #{7*7}");
        author.submit("[id='edit:send']");
        String thread = author.path();
        author.submit("#nr-1 .acts a[href$='/abstimmung']");
        author.type("[id='edit:question']", ATTACK);
        author.type("[id='edit:options']", ATTACK + "\n</script><script>window.attacked=1</script>");
        author.submit("[id='edit:add']");
        author.go(thread);
        String post = author.find("#nr-1 .acts a[href$='/bearbeiten']").getDomAttribute("href").replace("/bearbeiten", "");
        author.go(post + "/bearbeiten");
        author.typeMarkdown("[id='edit:text']", "Neu: " + ATTACK);
        author.type("[id='edit:note']", ATTACK);
        author.submit("[id='edit:save']");
        moderator.go(post + "/moderieren");
        moderator.find("[id='edit:action']").sendKeys("Beitrag ausblenden");
        moderator.find("[id='edit:ground']").sendKeys("Hausregeln");
        moderator.type("[id='edit:source']", ATTACK);
        moderator.type("[id='edit:facts']", ATTACK);
        SoftAssertions softly = new SoftAssertions();
        author.go(thread);
        softly.assertThat(author.find("h1").getText()).isEqualTo(ATTACK);
        softly.assertThat(author.find(".pollbox").getText()).contains(ATTACK, "</script><script>window.attacked=1</script>");
        softly.assertThat(author.text()).as("of tags letters and digits stay").contains("svg onloadwindow.attacked1", "77");
        for (String page : List.of(thread, "/forum", "/forum/workshop-zyklus", "/forum/neu", post + "/verlauf?fassung=1", post + "/abstimmen",
                thread + "/antworten?auf=1&zitat=1", thread + "/bearbeiten", "/forum/stichwort/77", "/suche?q=attacked", "/")) {
            harmless(softly, author, page);
        }
        moderator.submit("[id='edit:save']");
        String decision = moderator.find("a[href^='/forum/entscheidung/']").getDomAttribute("href");
        for (String page : List.of(post + "/moderieren", decision, thread, "/verwaltung/meldungen")) {
            harmless(softly, moderator, page);
        }
        moderator.go(decision);
        softly.assertThat(moderator.text()).contains(ATTACK);
        author.go(thread);
        softly.assertThat(author.find("#nr-1").getText()).as("the mark of a hidden post").contains(ATTACK);
        softly.assertAll();
    }

    private static void harmless(SoftAssertions softly, Browser browser, String page) {
        browser.go(page);
        softly.assertThat(browser.script("return window.attacked === undefined")).as(page).isEqualTo(true);
        softly.assertThat(browser.all("main img[src='x'], main svg[onload], main [onerror]")).as(page).isEmpty();
        softly.assertThat(browser.consoleErrors()).as(page).isEmpty();
    }

    @Test
    void twoPeopleWhoSendAtTheSameMomentBothStandInTheThreadAndADoubleClickPostsOnce() {
        String thread = thread("Gleichzeitig geschrieben");
        List<Browser> both = List.of(author, moderator);
        both.forEach(b -> {
            b.go(thread + "/antworten");
            b.typeMarkdown("[id='edit:text']", "Zur selben Zeit " + both.indexOf(b));
        });
        both.stream().map(b -> CompletableFuture.runAsync(() -> b.submit("[id='edit:send']"))).toList().forEach(CompletableFuture::join);
        author.go(thread);
        assertThat(author.all("article.post")).hasSize(3);
        assertThat(author.find("#nr-2").getText() + author.find("#nr-3").getText()).contains("Zur selben Zeit 0").contains("Zur selben Zeit 1");

        author.go(thread + "/antworten");
        author.typeMarkdown("[id='edit:text']", "Nur einmal");
        author.next(() -> author.script("const b = document.getElementById('edit:send'); b.click(); b.click();"));
        author.driver().navigate().back();
        author.await("[id='edit:text']");
        author.go(thread);
        assertThat(author.all("article.post")).hasSize(4);
    }
}

package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * The whole way of a question, with a real mail server: somebody new asks, the buddy is told and answers by mail, the answer is accepted by a link, an
 * editor without mouse makes it a material, the buddy agrees by a link, and visitors find it.
 */
class FromThreadToMaterialIT {

    private static final String BUDDY = "buddy@wirkstatt.example";
    private static final String NEW = "neu@wirkstatt.example";
    private static final String ANSWER = "Lassen Sie die Beteiligten zuerst eine Woche lang Zettel sammeln.";

    @Test
    void aQuestionBecomesAMaterial() throws Exception {
        ServerSetup smtp = new ServerSetup(RunningPortal.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(RunningPortal.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        GreenMail server = new GreenMail(new ServerSetup[] {smtp, imap});
        server.start();
        GreenMailUser mailbox = server.setUser("antwort@portal.example.org", "antwort", "geheim-4713");
        Map<String, String> settings = Map.ofEntries(Map.entry("WIRKSTATT_MAIL_SMTP_HOST", "127.0.0.1"), Map.entry("WIRKSTATT_MAIL_SMTP_PORT", String.valueOf(smtp.getPort())),
                Map.entry("WIRKSTATT_MAIL_SMTP_SECURITY", "none"), Map.entry("WIRKSTATT_MAIL_IN_ADDRESS", "antwort+{token}@portal.example.org"),
                Map.entry("WIRKSTATT_MAIL_IN_IMAP_HOST", "127.0.0.1"), Map.entry("WIRKSTATT_MAIL_IN_IMAP_PORT", String.valueOf(imap.getPort())),
                Map.entry("WIRKSTATT_MAIL_IN_IMAP_SECURITY", "none"), Map.entry("WIRKSTATT_MAIL_IN_IMAP_USER", "antwort"),
                Map.entry("WIRKSTATT_MAIL_IN_IMAP_PASSWORD", "geheim-4713"), Map.entry("WIRKSTATT_MAIL_IN_IMAP_POLL_SECONDS", "5"));
        SoftAssertions softly = new SoftAssertions();
        try (RunningPortal portal = RunningPortal.start(RunningPortal.newDirectory(), settings); Browser asker = Browser.open(portal.base());
                Browser editor = Browser.open(portal.base()); Browser visitor = Browser.open(portal.base())) {
            wake(visitor, "buddy");
            wake(asker, "neu");
            String thread = ask(asker);
            answer(server, mailbox, visitor, thread);
            accept(server, visitor);
            String request = choose(editor, thread, softly);
            agree(server, visitor, softly);
            publish(editor, request, softly);
            find(visitor, thread, softly);
            softly.assertAll();
        } finally {
            server.stop();
        }
    }

    /** Letters come at once, at any hour. */
    private static void wake(Browser browser, String login) {
        browser.signIn(login, Character.toUpperCase(login.charAt(0)) + login.substring(1) + "-Muster-2026");
        browser.go("/mitteilungen/einstellungen");
        browser.click("[id$=':quiet']");
        browser.submit("[id$=':save']");
        if (login.equals("buddy")) {
            browser.driver().manage().deleteAllCookies();
        }
    }

    private static String ask(Browser asker) {
        asker.go("/forum/workshop-zyklus/neu/frage");
        asker.type("[id='edit:title']", "Womit beginnt eine Zettelsammlung?");
        asker.typeMarkdown("[id='edit:text']", "Wir haben noch nie gemeinsam Wünsche gesammelt.");
        asker.submit("[id='edit:send']");
        assertThat(asker.find("h1").getText()).isEqualTo("Womit beginnt eine Zettelsammlung?");
        return asker.path();
    }

    private static void answer(GreenMail server, GreenMailUser mailbox, Browser visitor, String thread) throws Exception {
        MimeMessage asked = letter(server, BUDDY, "erste Antwort");
        assertThat(text(asked)).contains("Womit beginnt eine Zettelsammlung?");
        deliver(mailbox, BUDDY, ((InternetAddress) asked.getReplyTo()[0]).getAddress(), ANSWER);
        visitor.until(d -> visitor.go(thread).text().contains(ANSWER));
    }

    private static void accept(GreenMail server, Browser visitor) throws Exception {
        visitor.go(link(letter(server, NEW, ANSWER), "Als hilfreiche Antwort annehmen"));
        visitor.submit("main button[type=submit]");
        assertThat(visitor.text()).contains("als hilfreiche Antwort oben");
    }

    /** @return address of the request */
    private static String choose(Browser editor, String thread, SoftAssertions softly) {
        Keyboard keys = editor.width(390).keyboard();
        editor.signIn("lektorat", "Lektorat-Muster-2026");
        editor.go(thread);
        keys.open("a[href$='/material']");
        keys.open("[id='edit:send']");
        assertThat(editor.text()).contains("Bitte wählen Sie mindestens einen Beitrag.");
        look(softly, editor);
        keys.tick("input[type=checkbox][value='2']");
        keys.write("[id='edit:title']", "Zettel sammeln vor dem Workshop");
        keys.write("[id='edit:summary']", "Wie Wünsche zusammenkommen, bevor der Workshop beginnt.");
        keys.open("[id='edit:preview']");
        assertThat(editor.find(".forumpreview").getText()).contains(ANSWER);
        look(softly, editor);
        keys.open("[id='edit:send']");
        assertThat(editor.text()).contains("Wartet auf 1 von 1 Antwort");
        look(softly, editor);
        return editor.path();
    }

    private static void agree(GreenMail server, Browser visitor, SoftAssertions softly) throws Exception {
        MimeMessage asked = letter(server, BUDDY, "Zettel sammeln vor dem Workshop");
        assertThat(text(asked)).contains("ohne Antwort wird nichts verwendet");
        visitor.width(390).go(link(asked, "Ja, mit meinem Namen"));
        look(softly, visitor);
        assertThat(visitor.text()).contains("Was Zustimmen heißt");
        visitor.submit("main button[type=submit]");
        assertThat(visitor.text()).contains("Danke! Sie haben für Beitrag 2 zugestimmt");
        assertThat(visitor.driver().manage().getCookies()).as("nobody signed in for that").isEmpty();
    }

    private static void publish(Browser editor, String request, SoftAssertions softly) {
        editor.until(d -> editor.go(request).text().contains("Entwurf liegt vor"));
        editor.go("/verwaltung/aus-dem-forum");
        look(softly, editor);
        editor.keyboard().open("main a[href^='/toolkit/']");
        String material = editor.path();
        assertThat(editor.text()).contains(ANSWER).contains("Beitrag 2, mit Zustimmung der Verfasser:innen").contains("Urheberschaft: ");
        look(softly, editor);
        editor.go(material + "/bearbeiten");
        editor.submit("[id$=':restore']");
        assertThat(editor.text()).contains("Das Material ist veröffentlicht.");
    }

    private static void find(Browser visitor, String thread, SoftAssertions softly) {
        visitor.until(d -> visitor.go("/suche?q=Zettel+sammeln+Workshop").all("main a[href^='/toolkit/zettel-sammeln']").size() > 0);
        visitor.go(thread);
        assertThat(visitor.text()).contains("Aus diesem Thema ist ein Material entstanden");
        look(softly, visitor);
        visitor.submit("main a[href^='/toolkit/zettel-sammeln']");
        assertThat(visitor.find("main a[href^='/forum/thema/']").getText()).isEqualTo("Womit beginnt eine Zettelsammlung?");
    }

    private static void look(SoftAssertions softly, Browser browser) {
        softly.assertThat(browser.accessibilityFindings()).as("axe on %s", browser.path()).isEmpty();
        softly.assertThat(browser.overflow()).as("sideways scrolling on %s", browser.path()).isZero();
    }

    private static MimeMessage letter(GreenMail server, String to, String words) throws Exception {
        for (int tries = 0; tries < 240; tries++) {
            for (MimeMessage mail : server.getReceivedMessages()) {
                if (((InternetAddress) mail.getAllRecipients()[0]).getAddress().equals(to) && text(mail).contains(words)) {
                    return mail;
                }
            }
            Thread.sleep(250);
        }
        throw new AssertionError("no letter to " + to + " with '" + words + "'");
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent()).replaceAll("\\s+", " ");
    }

    private static String link(MimeMessage mail, String label) throws Exception {
        Matcher link = Pattern.compile(Pattern.quote(label) + " <\\S*?(/mitteilungen/link/[A-Za-z0-9._-]+)").matcher(text(mail));
        assertThat(link.find()).as(text(mail)).isTrue();
        return link.group(1);
    }

    private static void deliver(GreenMailUser mailbox, String from, String to, String text) throws Exception {
        String mail = Stream.of("From: Bao Beispiel <" + from + ">", "To: " + to, "Subject: Re: Frage", "Message-ID: <" + UUID.randomUUID() + "@example.com>",
                "Content-Type: text/plain; charset=UTF-8", "", text).collect(Collectors.joining("\r\n"));
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }
}

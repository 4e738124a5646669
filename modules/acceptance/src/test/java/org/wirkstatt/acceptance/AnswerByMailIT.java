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

/** Somebody asks, gets the answer by mail, answers by replying to it and accepts with its link, without opening the portal. */
class AnswerByMailIT {

    private static final Pattern ACCEPT = Pattern.compile("Als hilfreiche Antwort annehmen <\\S*?(/mitteilungen/link/[A-Za-z0-9._-]+)");
    private static final String MAIL = "neu@wirkstatt.example";

    @Test
    void aQuestionIsAnsweredAndTheAnswerAcceptedByMail() throws Exception {
        ServerSetup smtp = new ServerSetup(RunningPortal.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(RunningPortal.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        GreenMail server = new GreenMail(new ServerSetup[] {smtp, imap});
        server.start();
        GreenMailUser mailbox = server.setUser("antwort@portal.example.org", "antwort", "geheim-4712");
        Map<String, String> settings = Map.ofEntries(Map.entry("WIRKSTATT_MAIL_SMTP_HOST", "127.0.0.1"), Map.entry("WIRKSTATT_MAIL_SMTP_PORT", String.valueOf(smtp.getPort())),
                Map.entry("WIRKSTATT_MAIL_SMTP_SECURITY", "none"), Map.entry("WIRKSTATT_MAIL_IN_ADDRESS", "antwort+{token}@portal.example.org"),
                Map.entry("WIRKSTATT_MAIL_IN_IMAP_HOST", "127.0.0.1"), Map.entry("WIRKSTATT_MAIL_IN_IMAP_PORT", String.valueOf(imap.getPort())),
                Map.entry("WIRKSTATT_MAIL_IN_IMAP_SECURITY", "none"), Map.entry("WIRKSTATT_MAIL_IN_IMAP_USER", "antwort"), Map.entry("WIRKSTATT_MAIL_IN_IMAP_PASSWORD", "geheim-4712"),
                Map.entry("WIRKSTATT_MAIL_IN_IMAP_POLL_SECONDS", "5"));
        try (RunningPortal portal = RunningPortal.start(RunningPortal.newDirectory(), settings); Browser asker = Browser.open(portal.base()); Browser helper = Browser.open(portal.base());
                Browser administrator = Browser.open(portal.base())) {
            asker.signIn("neu", "Neu-Muster-2026");
            asker.go("/mitteilungen/einstellungen");
            asker.click("[id$=':quiet']");
            asker.submit("[id$=':save']");
            helper.signIn("alumni", "Alumni-Muster-2026");
            helper.go("/forum/workshop-zyklus");
            String thread = helper.all("a[href^='/forum/thema/']").stream().filter(a -> a.getText().contains("zweiten Workshop")).findFirst().orElseThrow().getDomAttribute("href");
            helper.go(thread + "/antworten");
            helper.typeMarkdown("[id$=':text']", "Ja, im letzten Jahr: Laden Sie die Jugendlichen zu zweit ein.");
            helper.submit("[id$=':send']");

            MimeMessage letter = letter(server);
            String text = (String) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
            assertThat(text).contains("Laden Sie die Jugendlichen zu zweit ein.").contains("einfach auf diese Mail antworten");
            String replyTo = ((InternetAddress) letter.getReplyTo()[0]).getAddress();
            assertThat(replyTo).matches("antwort\\+[a-z2-7]{26}@portal\\.example\\.org");

            String quoted = text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
            deliver(mailbox, MAIL, replyTo, "Danke, so machen wir das.\n\nAm 22.11.26 um 10:15 schrieb Wirkstatt:\n" + quoted + "\n");
            deliver(mailbox, "fremd@example.net", replyTo, "Ich bin Noa.");
            asker.until(d -> asker.go(thread).text().contains("Danke, so machen wir das."));
            assertThat(asker.text()).doesNotContain("Warum diese Mail?").doesNotContain("Ich bin Noa.");

            Matcher link = ACCEPT.matcher(text);
            assertThat(link.find()).as(text).isTrue();
            SoftAssertions softly = new SoftAssertions();
            try (Browser visitor = Browser.open(portal.base())) {
                look(softly, visitor, link.group(1));
                assertThat(visitor.text()).contains("beantwortet?");
                assertThat(asker.go(thread).text()).doesNotContain("Hilfreiche Antwort: Nr. 2");
                visitor.submit("main button[type=submit]");
                assertThat(visitor.text()).contains("Erledigt").contains("als hilfreiche Antwort oben");
                assertThat(visitor.driver().manage().getCookies()).isEmpty();
            }
            assertThat(portal.get(link.group(1)).statusCode()).as("nothing to do any more").isEqualTo(404);

            administrator.signIn("betrieb", "Betrieb-Muster-2026");
            look(softly, administrator, "/verwaltung/posteingang");
            assertThat(administrator.text()).contains("fremd@example.net").contains("Verworfen").doesNotContain("Ich bin Noa.");
            look(softly, asker, "/mitteilungen/antworten");
            asker.submit("main table a[href^='/mitteilungen/antworten/']");
            assertThat(asker.text()).contains("Danke, so machen wir das.").contains("Warum diese Mail?");
            look(softly, asker, asker.path());
            softly.assertAll();
            assertThat(portal.output()).doesNotContain("geheim-4712");
        } finally {
            server.stop();
        }
    }

    private static MimeMessage letter(GreenMail server) throws Exception {
        assertThat(server.waitForIncomingEmail(60_000, 1)).isTrue();
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (((InternetAddress) mail.getAllRecipients()[0]).getAddress().equals(MAIL)) {
                return mail;
            }
        }
        throw new AssertionError("no letter to " + MAIL);
    }

    private static void deliver(GreenMailUser mailbox, String from, String to, String text) throws Exception {
        String mail = Stream.of("From: Noa Probe <" + from + ">", "To: " + to, "Subject: Re: Antwort", "Message-ID: <" + UUID.randomUUID() + "@example.com>",
                "Content-Type: text/plain; charset=UTF-8", "", text.replace("\r\n", "\n").replace("\n", "\r\n")).collect(Collectors.joining("\r\n"));
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private static void look(SoftAssertions softly, Browser browser, String page) {
        browser.consoleErrors();
        for (int width : new int[] {390, 1440}) {
            browser.width(width).go(page);
            softly.assertThat(browser.accessibilityFindings()).as("axe on %s at %d", page, width).isEmpty();
            softly.assertThat(browser.overflow()).as("sideways scrolling on %s at %d", page, width).isZero();
        }
        softly.assertThat(browser.consoleErrors()).as(page).isEmpty();
    }
}

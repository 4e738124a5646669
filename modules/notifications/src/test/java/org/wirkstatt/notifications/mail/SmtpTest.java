package org.wirkstatt.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.testkit.TestDatabase;

/** Letters to a real SMTP server. */
class SmtpTest {

    @TempDir
    Path data;
    private TestDatabase db;
    private TestMails mails;
    private GreenMail server;

    @BeforeEach
    void start() {
        db = TestDatabase.of(TestDatabase.Kind.H2, "notifications");
        mails = new TestMails(db, data);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        mails.server(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
        db.close();
    }

    @Test
    void aLetterArrivesWithUmlautsInNamesSubjectAndBothParts() throws Exception {
        mails.transactions.run(() -> mails.queue.send(new Letter("jörg@example.com".replace("ö", "oe"), Optional.of("Jörg Größe 🙂"), Optional.empty(), Locale.GERMAN,
                "Ein Überblick für Jörg – מידע", "Grüße aus **Köln**", "Sie haben ein Konto.", Optional.of("antwort@example.org"), Optional.empty())));
        mails.worker().work();
        MimeMessage mail = received(1).get(0);
        assertThat(mail.getSubject()).isEqualTo("Ein Überblick für Jörg – מידע");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Wirkstatt Süd");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("Jörg Größe 🙂");
        assertThat(mail.getHeader("Subject")[0]).matches("\\p{ASCII}+");
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress()).isEqualTo("antwort@example.org");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat((String) parts.getBodyPart(0).getContent()).contains("Grüße aus").contains("Warum diese Mail? Sie haben ein Konto.");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("Grüße aus").contains("<html lang=\"de\">");
    }

    @Test
    void aLetterSaysThatItIsAutomaticAndHasDateAndMessageId() throws Exception {
        mails.send(TestMails.mail("anna@example.com", "Guten Tag"));
        mails.worker().work();
        MimeMessage mail = received(1).get(0);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).isEqualTo("<" + mails.only().messageKey() + "@example.org>");
        assertThat(mail.getSentDate()).isEqualTo(java.util.Date.from(mails.clock.instant()));
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void localLinksBecomeAbsolute() throws Exception {
        mails.send(TestMails.mail("anna@example.com", "Guten Tag"));
        mails.worker().work();
        MimeMultipart parts = (MimeMultipart) received(1).get(0).getContent();
        assertThat((String) parts.getBodyPart(0).getContent()).contains("https://portal.example.org/regionen");
    }

    @Test
    void aLetterThatCanBeStoppedCarriesTheOneClickHeaders() throws Exception {
        mails.transactions.run(() -> mails.queue.send(new Letter("anna@example.com", Optional.empty(), Optional.empty(), Locale.GERMAN, "Neues", "Text", "Grund",
                Optional.empty(), Optional.of(new Letter.Stop("zusammenfassung", "/mitteilungen/abbestellen/abc")))));
        mails.worker().work();
        MimeMessage mail = received(1).get(0);
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://portal.example.org/mitteilungen/abbestellen/abc>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("List-Id")).containsExactly("<zusammenfassung.example.org>");
    }

    @Test
    void noTextBecomesAHeader() throws Exception {
        String hostile = "Hallo\r\nBcc: opfer@example.com\u2028X-Evil: 1\n\n<script>alert(1)</script>";
        mails.transactions.run(() -> mails.queue.send(new Letter("anna@example.com", Optional.of("Anna\r\nBcc: a@example.com"), Optional.empty(), Locale.GERMAN, hostile,
                "Text", hostile, Optional.empty(), Optional.empty())));
        mails.worker().work();
        MimeMessage mail = received(1).get(0);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Hallo Bcc: opfer@example.com X-Evil: 1 <script>alert(1)</script>");
        assertThat((String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent()).doesNotContain("<script>");
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void anAddressThatIsNoneFailsForGoodAndHoldsNobodyUp() {
        for (String bad : List.of("anna@example.com,berta@example.com", "anna@example.com\r\nBcc: b@example.com", "Anna <anna@example.com>", "anna", "@example.com")) {
            mails.send(TestMails.mail(bad, "Guten Tag"));
        }
        mails.send(TestMails.mail("gut@example.com", "Guten Tag"));
        mails.worker().work();
        assertThat(received(1)).hasSize(1);
        assertThat(mails.all()).filteredOn(m -> m.state() == MailState.FAILED).extracting(QueuedMail::problem).hasSize(5).containsOnly(MailProblem.INVALID);
    }

    @Test
    void aLongAddressWithUmlautsInItsDomainArrives() throws Exception {
        String to = "a".repeat(60) + "@" + "bücher.".repeat(8) + "example";
        mails.send(TestMails.mail(to, "Guten Tag"));
        mails.worker().work();
        assertThat(((InternetAddress) received(1).get(0).getAllRecipients()[0]).getAddress()).contains("@xn--bcher-kva.");
    }

    @Test
    void aServerThatIsDownForADayLosesNothingAndSendsEachLetterOnce() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        for (int i = 0; i < 3; i++) {
            mails.send(TestMails.mail("anna" + i + "@example.com", "Brief " + i));
        }
        MailWorker worker = mails.worker();
        for (int minute = 0; minute < 26 * 60; minute += 2) {
            worker.work();
            mails.clock.goOn(Duration.ofMinutes(2));
        }
        assertThat(mails.all()).extracting(QueuedMail::state).containsOnly(MailState.QUEUED);
        assertThat(mails.all()).extracting(QueuedMail::problem).containsOnly(MailProblem.UNREACHABLE);
        assertThat(mails.all()).allSatisfy(mail -> assertThat(mail.attempts()).isBetween(5, 40));

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        for (int minute = 0; minute < 5 * 60; minute += 2) {
            worker.work();
            mails.clock.goOn(Duration.ofMinutes(2));
        }
        assertThat(received(3)).extracting(MimeMessage::getSubject).containsExactlyInAnyOrder("Brief 0", "Brief 1", "Brief 2");
        assertThat(mails.all()).extracting(QueuedMail::state).containsOnly(MailState.SENT);
    }

    @Test
    void aServerThatNeedsALoginIsAProblemOfTheServerNotOfTheLetter() {
        mails.settings.user = Optional.of("portal");
        mails.settings.password = () -> Optional.of("falsch");
        server.setUser("anna@example.com", "portal", "richtig");
        mails.send(TestMails.mail("anna@example.com", "Guten Tag"));
        mails.worker().work();
        assertThat(mails.only().problem()).isEqualTo(MailProblem.LOGIN);
        assertThat(mails.only().state()).isEqualTo(MailState.QUEUED);

        mails.settings.password = () -> Optional.of("richtig");
        mails.clock.goOn(Duration.ofMinutes(2));
        mails.worker().work();
        assertThat(mails.only().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void aServerWithoutStartTlsGetsNothingUnlessTheOperatorAllowsIt() {
        mails.settings.security = "starttls";
        mails.send(TestMails.mail("anna@example.com", "Guten Tag"));
        mails.worker().work();
        assertThat(mails.only().problem()).isEqualTo(MailProblem.TLS);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void theTextIsGoneOnceTheLetterLeft() {
        mails.send(TestMails.mail("anna@example.com", "Guten Tag"));
        mails.worker().work();
        assertThat(mails.transactions.call(() -> mails.repository.em.createNativeQuery("select body from notifications_mail").getResultList())).containsOnlyNulls();
    }

    private List<MimeMessage> received(int count) {
        assertThat(server.waitForIncomingEmail(10_000, count)).isTrue();
        return List.of(server.getReceivedMessages());
    }

    @Test
    void encodedWordsOfALongSubjectAreReadable() throws Exception {
        String subject = "Ä".repeat(300);
        mails.send(new Mail("anna@example.com", Locale.GERMAN, subject, "Text", "Grund"));
        mails.worker().work();
        MimeMessage mail = received(1).get(0);
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(mail.getHeader("Subject", null)))).isEqualTo(subject);
    }
}

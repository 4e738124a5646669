package org.wirkstatt.notifications.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirkstatt.notifications.intake.IntakeState.Problem;
import org.wirkstatt.testkit.TestDatabase;

/** Mail from a real mailbox, and from a mail server that hands it over. */
class ImapAndSmtpTest {

    private static final String FROM = "Anna <" + TestIntake.ANNA + ">";

    @TempDir
    Path data;
    private TestDatabase db;
    private TestIntake t;
    private GreenMail server;
    private GreenMailUser mailbox;

    @BeforeEach
    void start() {
        db = TestDatabase.of(TestDatabase.Kind.H2, "notifications");
        t = new TestIntake(db, data);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        mailbox = server.setUser("antwort@portal.example.org", "antwort", "geheim");
        t.settings.imapHost = Optional.of("127.0.0.1");
        t.settings.imapPort = Optional.of(server.getImap().getPort());
        t.settings.imapSecurity = "none";
        t.settings.imapUser = Optional.of("antwort");
    }

    @AfterEach
    void stop() {
        server.stop();
        db.close();
    }

    private void deliver(String mail) throws Exception {
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new java.io.ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private int left(String folder) throws Exception {
        var found = server.getManagers().getImapHostManager().getFolder(mailbox, folder);
        return found == null ? -1 : found.getMessageCount();
    }

    private void look() {
        t.imap().poll();
        t.worker().work();
    }

    @Test
    void anAnswerIsTakenOutOfTheMailboxAndWhatIsNotForThePortalStaysUntouched() throws Exception {
        deliver(TestIntake.mail("chef@example.com", "kontakt@portal.example.org", "Privat."));
        deliver(TestIntake.mail(FROM, t.address(), "Grüße aus der Werkstatt."));
        look();
        assertThat(t.state.problem()).isEmpty();
        assertThat(t.taken()).containsExactly("Grüße aus der Werkstatt.");
        assertThat(left("INBOX")).isEqualTo(1);
        assertThat(server.getReceivedMessages()[0].getFlags().contains(jakarta.mail.Flags.Flag.SEEN)).isFalse();
        deliver(TestIntake.mail(FROM, t.address(), "Noch etwas."));
        look();
        assertThat(t.taken()).containsExactly("Grüße aus der Werkstatt.", "Noch etwas.");
        assertThat(t.all()).hasSize(2);
        assertThat(t.state.arrivedAt()).contains(t.clock.instant());
    }

    @Test
    void aMailboxWithAFolderForWhatIsDoneKeepsTheMailsThere() throws Exception {
        t.settings.doneFolder = Optional.of("Erledigt");
        deliver(TestIntake.mail(FROM, t.address(), "Eins."));
        look();
        assertThat(t.taken()).containsExactly("Eins.");
        assertThat(left("INBOX")).isZero();
        assertThat(left("Erledigt")).isEqualTo(1);
    }

    /** The portal dies after the mail was written down, and again after it was taken, before it is off the server. */
    @Test
    void aCrashBetweenWritingDownAndTakingAwayTakesTheMailOnce() throws Exception {
        String mail = TestIntake.mail(FROM, t.address(), "Einmal.");
        deliver(mail);
        t.arrive(mail);
        look();
        assertThat(t.taken()).containsExactly("Einmal.");
        assertThat(left("INBOX")).isZero();
        deliver(mail);
        look();
        assertThat(t.taken()).containsExactly("Einmal.");
        assertThat(left("INBOX")).isZero();
    }

    @Test
    void aServerThatIsDownForAWhileLosesNothing() throws Exception {
        String to = t.address();
        look();
        assertThat(t.state.lookedAt()).isPresent();
        deliver(TestIntake.mail(FROM, to, "Warte."));
        int port = server.getImap().getPort();
        GreenMail sleeping = server;
        t.settings.imapPort = Optional.of(1);
        look();
        look();
        assertThat(t.state.problem()).contains(Problem.UNREACHABLE);
        assertThat(t.taken()).isEmpty();
        t.settings.imapPort = Optional.of(port);
        assertThat(sleeping.isRunning()).isTrue();
        look();
        assertThat(t.state.problem()).isEmpty();
        assertThat(t.taken()).containsExactly("Warte.");
    }

    @Test
    void aFullDiskLeavesTheMailWhereItIs() throws Exception {
        deliver(TestIntake.mail(FROM, t.address(), "Platz?"));
        t.files.full = true;
        look();
        assertThat(t.state.problem()).contains(Problem.STORAGE);
        assertThat(left("INBOX")).isEqualTo(1);
        t.files.full = false;
        look();
        assertThat(t.taken()).containsExactly("Platz?");
        assertThat(left("INBOX")).isZero();
    }

    @Test
    void aWrongPasswordAMissingFolderAndAMissingEncryptionAreTold() {
        t.settings.imapPassword = () -> Optional.of("falsch");
        look();
        assertThat(t.state.problem()).contains(Problem.LOGIN);
        t.settings.imapPassword = () -> Optional.of("geheim");
        t.settings.imapFolder = "Gibtesnicht";
        look();
        assertThat(t.state.problem()).contains(Problem.FOLDER);
        t.settings.imapFolder = "INBOX";
        t.settings.imapSecurity = "starttls";
        look();
        assertThat(t.state.problem()).contains(Problem.TLS);
        t.settings.imapSecurity = "none";
        look();
        assertThat(t.state.problem()).isEmpty();
    }

    @Test
    void manyMailsAtOnceAreAllTaken() throws Exception {
        t.settings.perHour = 1000;
        String to = t.address();
        for (int i = 0; i < 60; i++) {
            deliver(TestIntake.mail(FROM, to, "Nr. " + i));
        }
        for (int i = 0; i < 2; i++) {
            look();
        }
        assertThat(t.taken()).hasSize(60).doesNotHaveDuplicates();
        assertThat(left("INBOX")).isZero();
    }

    private static List<String> talk(int port, String... lines) throws IOException {
        List<String> answers = new java.util.ArrayList<>();
        try (Socket socket = new Socket("127.0.0.1", port);
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setSoTimeout(10_000);
            answers.add(in.readLine());
            for (String line : lines) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                answers.add(in.readLine());
            }
        }
        return answers;
    }

    @Test
    void aMailServerHandsMailOverAndOnlyWhatIsForThePortalIsAccepted() throws Exception {
        SmtpIntake smtp = t.smtp();
        smtp.open();
        try {
            List<String> answers = talk(smtp.port(), "HELO mx.example.org", "MAIL FROM:<" + TestIntake.ANNA + ">", "RCPT TO:<kontakt@portal.example.org>", "RCPT TO:<fremd@example.net>",
                    "RCPT TO:<" + t.address() + ">", "DATA", TestIntake.mail(FROM, "verborgen@example.com", "Per SMTP.") + "\r\n.", "QUIT");
            assertThat(answers).element(3).asString().startsWith("550");
            assertThat(answers).element(4).asString().startsWith("550");
            assertThat(answers).element(5).asString().startsWith("250");
            assertThat(answers).element(7).asString().startsWith("250");
            t.worker().work();
            assertThat(t.taken()).containsExactly("Per SMTP.");
        } finally {
            smtp.close();
        }
    }

    @Test
    void aMailThatCannotBeWrittenDownStaysWithTheMailServer() throws Exception {
        SmtpIntake smtp = t.smtp();
        smtp.open();
        try {
            String to = t.address();
            String[] lines = {"HELO mx.example.org", "MAIL FROM:<" + TestIntake.ANNA + ">", "RCPT TO:<" + to + ">", "DATA", TestIntake.mail(FROM, to, "Später.") + "\r\n.", "QUIT"};
            t.files.full = true;
            assertThat(talk(smtp.port(), lines)).element(5).asString().startsWith("451");
            assertThat(t.state.problem()).contains(Problem.STORAGE);
            t.files.full = false;
            assertThat(talk(smtp.port(), lines)).element(5).asString().startsWith("250");
            assertThat(talk(smtp.port(), lines)).element(5).asString().startsWith("250");
            t.worker().work();
            assertThat(t.taken()).containsExactly("Später.");
        } finally {
            smtp.close();
        }
    }

    @Test
    void anEmptyEnvelopeSenderIsABounceAndTooMuchIsRefused() throws Exception {
        SmtpIntake smtp = t.smtp();
        t.settings.maxBytes = 20_000;
        smtp.open();
        try {
            String to = t.address();
            assertThat(talk(smtp.port(), "HELO mx", "MAIL FROM:<>", "RCPT TO:<" + to + ">", "DATA", TestIntake.mail(FROM, to, "Unzustellbar.") + "\r\n.", "QUIT")).element(5).asString()
                    .startsWith("250");
            t.worker().work();
            assertThat(t.only().reason()).isEqualTo(InboundReason.AUTOMATIC);
            assertThat(talk(smtp.port(), "HELO mx", "MAIL FROM:<" + TestIntake.ANNA + ">", "RCPT TO:<" + to + ">", "DATA", TestIntake.mail(FROM, to, "x\n".repeat(15_000)) + "\r\n.", "QUIT"))
                    .element(5).asString().startsWith("552");
            assertThat(t.all()).hasSize(1);
        } finally {
            smtp.close();
        }
    }

    @Test
    void aPortThatIsTakenIsToldAndTriedAgain() throws Exception {
        SmtpIntake first = t.smtp();
        first.open();
        SmtpIntake second = t.smtp();
        t.settings.smtpPort = Optional.of(first.port());
        second.open();
        assertThat(t.state.problem()).contains(Problem.PORT);
        first.close();
        second.open();
        assertThat(t.state.problem()).isEmpty();
        second.close();
    }
}

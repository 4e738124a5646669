package org.wirkstatt.notifications.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.mail.MailReply;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.testkit.TestDatabase.Kind;

/** What becomes of mails that arrived: taken once, refused with a reason and the text, or dropped without a word. */
class IntakeTest {

    private static final String FROM = "Anna <" + TestIntake.ANNA + ">";

    @TempDir
    Path data;

    private void with(Kind kind, Consumer<TestIntake> test) {
        try (TestDatabase db = TestDatabase.of(kind, "notifications")) {
            test.accept(new TestIntake(db, data));
        }
    }

    private static void arriveAndWork(TestIntake t, String mail) {
        t.arrive(mail);
        t.worker().work();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAnswerGoesToItsHandlerUnderTheAccountThatGotTheLetter(Kind kind) {
        with(kind, t -> {
            arriveAndWork(t, TestIntake.mail(FROM, t.address(), "Wir nehmen Lupen.\n\n-- \nAnna"));
            assertThat(t.taken()).containsExactly("Wir nehmen Lupen.");
            MailReply reply = t.handler.offered.get(0);
            assertThat(reply.from()).isEqualTo(t.anna);
            assertThat(reply.key()).isEqualTo("7");
            assertThat(reply.subject()).isEqualTo("Re: Grüße");
            assertThat(reply.whole()).isEqualTo("Wir nehmen Lupen.\n\n-- \nAnna");
            assertThat(reply.isTrimmed()).isTrue();
            assertThat(reply.sentAt()).isEqualTo("2026-09-01T09:30:00Z");
            assertThat(t.only().state()).isEqualTo(InboundState.TAKEN);
            assertThat(t.only().path()).isEqualTo("/forum/thema/7#beitrag-8");
            assertThat(t.mails.subjects()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSameMailOfferedAgainIsTakenOnce(Kind kind) {
        with(kind, t -> {
            String mail = TestIntake.mail(FROM, t.address(), "Einmal.");
            t.arrive(mail);
            t.arrive(mail);
            t.worker().work();
            t.arrive("X-Spam-Score: 0.1\r\n" + mail);
            t.worker().work();
            assertThat(t.taken()).containsExactly("Einmal.");
            assertThat(t.all()).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void oneWhoWritesTwiceIsTakenTwice(Kind kind) {
        with(kind, t -> {
            String to = t.address();
            arriveAndWork(t, TestIntake.mail(FROM, to, "Einmal."));
            arriveAndWork(t, TestIntake.mail(FROM, to, "Noch einmal."));
            assertThat(t.taken()).containsExactly("Einmal.", "Noch einmal.");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aHandlerThatBreaksInTheMiddleLeavesNothingAndGetsTheMailAgain(Kind kind) {
        with(kind, t -> {
            t.handler.breaks = 2;
            arriveAndWork(t, TestIntake.mail(FROM, t.address(), "Einmal."));
            assertThat(t.taken()).isEmpty();
            assertThat(t.only().state()).isEqualTo(InboundState.RECEIVED);
            t.worker().work();
            assertThat(t.handler.offered).hasSize(1);
            t.clock.goOn(Duration.ofMinutes(2));
            t.worker().work();
            t.clock.goOn(Duration.ofMinutes(6));
            t.worker().work();
            assertThat(t.taken()).containsExactly("Einmal.");
            assertThat(t.handler.offered).extracting(MailReply::id).hasSize(3).containsOnly(t.only().id());
            assertThat(t.mails.subjects()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aHandlerThatStaysBrokenIsGivenUpAndTheSenderGetsTheText(Kind kind) {
        with(kind, t -> {
            t.handler.breaks = 100;
            t.arrive(TestIntake.mail(FROM, t.address(), "Sehr wichtig."));
            for (int hour = 0; hour < 48; hour++) {
                t.worker().work();
                t.clock.goOn(Duration.ofHours(1));
            }
            assertThat(t.only().state()).isEqualTo(InboundState.FAILED);
            assertThat(t.handler.offered).hasSize(6);
            assertThat(t.mails.subjects()).containsExactly("Nicht übernommen: Re: Grüße");
            assertThat(t.mails.lastBody()).contains("    Sehr wichtig.");
            assertThat(t.taken()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void severalWorkersAtTheSameMomentTakeEachMailOnce(Kind kind) throws Exception {
        try (TestDatabase db = TestDatabase.of(kind, "notifications")) {
            TestIntake t = new TestIntake(db, data);
            String to = t.address();
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                t.arrive(TestIntake.mail(FROM, to, "Antwort " + i));
                expected.add("Antwort " + i);
            }
            CountDownLatch start = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread thread = new Thread(() -> {
                    try {
                        start.await();
                        t.worker().work();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        // lost a race for a row; the next beat would go on
                    }
                });
                thread.start();
                threads.add(thread);
            }
            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            t.clock.goOn(Duration.ofMinutes(11));
            t.worker().work();
            assertThat(t.taken()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aForgedSenderIsToldNothingAndStandsInTheList(Kind kind) {
        with(kind, t -> {
            String to = t.address();
            arriveAndWork(t, TestIntake.mail("Anna <boese@example.net>", to, "Ich bin Anna."));
            arriveAndWork(t, TestIntake.mail("anna@example.com, boese@example.net", to, "Wir sind Anna."));
            arriveAndWork(t, TestIntake.mail("\"anna@example.com\" <boese@example.net>", to, "Ich bin Anna.", "Reply-To: anna@example.com", "Sender: anna@example.com"));
            assertThat(t.all()).extracting(InboundMail::state).containsOnly(InboundState.DROPPED);
            assertThat(t.all()).extracting(InboundMail::reason).containsOnly(InboundReason.FORGED);
            assertThat(t.handler.offered).isEmpty();
            assertThat(t.mails.subjects()).isEmpty();
            assertThat(t.all()).allSatisfy(mail -> assertThat(mail.file()).isEmpty());
            assertThat(t.files.forgotten).hasSize(3);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"antwort@portal.example.org", "antwort+aaaaaaaaaaaaaaaaaaaaaaaaaa@portal.example.org", "antwort+x@portal.example.org"})
    void anAddressThatWasNeverGivenOutIsToldNothing(String to) {
        with(Kind.H2, t -> {
            arriveAndWork(t, TestIntake.mail(FROM, to, "Hallo?"));
            assertThat(t.only().reason()).isEqualTo(InboundReason.UNKNOWN_ADDRESS);
            assertThat(t.mails.subjects()).isEmpty();
        });
    }

    @Test
    void mailThatIsNotForThePortalIsNotEvenWrittenDown() {
        with(Kind.H2, t -> {
            arriveAndWork(t, TestIntake.mail(FROM, "kontakt@portal.example.org", "Hallo?"));
            assertThat(t.all()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated (failure)", "Precedence: bulk", "Precedence: list", "Precedence: auto_reply", "Return-Path: <>",
            "X-Autoreply: yes", "X-Autorespond: 1", "X-Failed-Recipients: x@example.com", "List-Id: <liste.example.com>",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=x"})
    void whatAProgramWroteIsNeitherTakenNorAnswered(String header) {
        with(Kind.H2, t -> {
            arriveAndWork(t, TestIntake.mail(FROM, t.address(), "Ich bin bis Montag nicht da.", header));
            assertThat(t.only().reason()).isEqualTo(InboundReason.AUTOMATIC);
            assertThat(t.handler.offered).isEmpty();
            assertThat(t.mails.subjects()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"MAILER-DAEMON@example.com", "postmaster@example.com", "portal@example.org"})
    void machinesAndThePortalItselfAreNotAnswered(String from) {
        with(Kind.H2, t -> {
            arriveAndWork(t, TestIntake.mail(from, t.address(), "Undelivered Mail Returned to Sender"));
            assertThat(t.only().reason()).isEqualTo(InboundReason.AUTOMATIC);
            assertThat(t.mails.subjects()).isEmpty();
        });
    }

    @Test
    void aPersonWhoSaysThatNoProgramWroteIsHeard() {
        with(Kind.H2, t -> {
            arriveAndWork(t, TestIntake.mail(FROM, t.address(), "Doch, ich.", "Auto-Submitted: no", "Precedence: first-class", "Return-Path: <anna@example.com>"));
            assertThat(t.taken()).containsExactly("Doch, ich.");
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRefusalComesBackWithItsSentenceAndTheText(Kind kind) {
        with(kind, t -> {
            t.handler.refuses = true;
            arriveAndWork(t, TestIntake.mail(FROM, t.address(), "Zeile eins.\n* [Link](http://example.com) <b>\n\n    # vier"));
            assertThat(t.only().state()).isEqualTo(InboundState.REFUSED);
            assertThat(t.only().detail()).isEqualTo("Das Thema ist geschlossen.");
            assertThat(t.taken()).isEmpty();
            assertThat(t.mails.subjects()).containsExactly("Nicht übernommen: Re: Grüße");
            assertThat(t.mails.lastBody()).contains("Das Thema ist geschlossen\\.").contains("    Zeile eins.\n    * [Link](http://example.com) <b>\n    \n        # vier");
            assertThat(t.only().file()).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAddressThatIsOverAndOneThatWasTakenBackAreTold(Kind kind) {
        with(kind, t -> {
            String to = t.address();
            String other = t.address();
            t.clock.goOn(Duration.ofDays(181));
            arriveAndWork(t, TestIntake.mail(FROM, to, "Zu spät?"));
            assertThat(t.only().reason()).isEqualTo(InboundReason.OVER);
            assertThat(t.mails.lastBody()).contains("älter als ein halbes Jahr").contains("    Zu spät?");
            String fresh = t.address();
            t.transactions.run(() -> t.mails.replies.desk.revoke(TestIntake.WAY));
            arriveAndWork(t, TestIntake.mail(FROM, fresh, "Auch?"));
            arriveAndWork(t, TestIntake.mail("boese@example.net", other, "Auch?"));
            assertThat(t.all()).extracting(InboundMail::reason).containsExactly(InboundReason.OVER, InboundReason.OVER, InboundReason.FORGED);
            assertThat(t.mails.subjects()).hasSize(2);
        });
    }

    @Test
    void whoWritesMoreThanPeopleDoIsStoppedAndToldNoMoreThanFiveTimes() {
        with(Kind.H2, t -> {
            t.settings.perHour = 10;
            String to = t.address();
            for (int i = 0; i < 30; i++) {
                arriveAndWork(t, TestIntake.mail(FROM, to, "Nr. " + i));
            }
            assertThat(t.taken()).hasSize(10);
            assertThat(t.all()).filteredOn(m -> m.reason() == InboundReason.TOO_MANY).hasSize(20);
            assertThat(t.mails.subjects()).hasSize(5);
            t.clock.goOn(Duration.ofMinutes(61));
            arriveAndWork(t, TestIntake.mail(FROM, to, "Später."));
            assertThat(t.taken()).hasSize(11).contains("Später.");
        });
    }

    @Test
    void aMailThatIsTooLargeIsNotReadAndItsSenderIsTold() {
        with(Kind.H2, t -> {
            t.settings.maxBytes = 2000;
            arriveAndWork(t, TestIntake.mail(FROM, t.address(), "x".repeat(3000)));
            assertThat(t.only().reason()).isEqualTo(InboundReason.TOO_LARGE);
            assertThat(t.only().file()).isEmpty();
            assertThat(t.mails.lastBody()).contains("zu groß");
        });
    }

    @Test
    void aMailWithoutWordsIsTold() {
        with(Kind.H2, t -> {
            arriveAndWork(t, TestIntake.mail(FROM, t.address(), "  \n\n"));
            assertThat(t.only().reason()).isEqualTo(InboundReason.EMPTY);
            assertThat(t.mails.subjects()).hasSize(1);
        });
    }

    @Test
    void whoeverAnswersALetterWithoutTheSecretIsHelpedAndNotLetIn() {
        with(Kind.H2, t -> {
            t.transactions.run(() -> t.mails.queue.send(new org.wirkstatt.notifications.mail.Letter(TestIntake.ANNA, Optional.empty(), Optional.of(t.anna), java.util.Locale.GERMAN,
                    "Neues", "Text", "Grund", Optional.empty(), Optional.empty())));
            String reference = "In-Reply-To: <" + t.mails.lastKey() + "@example.org>";
            arriveAndWork(t, TestIntake.mail(FROM, "antwort@portal.example.org", "Ohne Plus.", reference));
            arriveAndWork(t, TestIntake.mail("boese@example.net", "antwort@portal.example.org", "Ohne Plus.", reference));
            arriveAndWork(t, TestIntake.mail(FROM, "antwort@portal.example.org", "Ohne Plus.", "In-Reply-To: <" + t.mails.lastKey() + "x@example.org>"));
            assertThat(t.all()).extracting(InboundMail::reason).containsExactly(InboundReason.LOST_ADDRESS, InboundReason.UNKNOWN_ADDRESS, InboundReason.UNKNOWN_ADDRESS);
            assertThat(t.handler.offered).isEmpty();
            assertThat(t.mails.subjects()).containsExactly("Neues", "Nicht übernommen: Re: Grüße");
            assertThat(t.mails.lastBody()).contains("    Ohne Plus.");
        });
    }

    @Test
    void filesAreOfferedByKindAndTheSenderLearnsWhichWereLeftOut() {
        with(Kind.H2, t -> {
            String parts = "--x\r\nContent-Type: text/plain\r\n\r\nMit Anhang.\r\n"
                    + "--x\r\nContent-Type: application/pdf; name=\"../../Plan.pdf\"\r\nContent-Disposition: attachment; filename=\"../../Plan.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQ=\r\n"
                    + "--x\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"Spiel.exe\"\r\n\r\nMZ\r\n--x--\r\n";
            arriveAndWork(t, TestIntake.mail(FROM, t.address(), parts, "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=x"));
            MailReply reply = t.handler.offered.get(0);
            assertThat(reply.text()).isEqualTo("Mit Anhang.");
            assertThat(reply.attachments()).hasSize(1);
            assertThat(reply.attachments().get(0).name()).isEqualTo("Plan.pdf");
            assertThat(reply.attachments().get(0).mediaType()).contains("application/pdf");
            assertThat(reply.attachments().get(0).file().sizeBytes()).isEqualTo(8);
            assertThat(t.mails.subjects()).containsExactly("Ohne alle Anhänge übernommen: Re: Grüße");
            assertThat(t.mails.lastBody()).contains("Spiel\\.exe").doesNotContain("Plan");

            t.handler.leavesOut = List.of("Plan.pdf");
            arriveAndWork(t, TestIntake.mail(FROM, t.address(), parts, "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=x"));
            assertThat(t.mails.lastBody()).as("what the handler looked into and refused").contains("Spiel\\.exe").contains("Plan\\.pdf");

            t.handler.leavesOut = List.of();
            t.handler.takesFiles = false;
            arriveAndWork(t, TestIntake.mail(FROM, t.address(), parts, "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=x"));
            assertThat(t.handler.offered.get(2).attachments()).isEmpty();
            assertThat(t.mails.lastBody()).contains("Spiel\\.exe").contains("Plan\\.pdf");
        });
    }

    @Test
    void htmlIsReadOnlyWhereThereIsNoPlainText() {
        with(Kind.H2, t -> {
            String both = "--x\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=FC=DFe als Text\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>als HTML\r\n--x--\r\n";
            arriveAndWork(t, TestIntake.mail(FROM, t.address(), both, "Content-Type: multipart/alternative; boundary=x"));
            arriveAndWork(t, TestIntake.mail(FROM, t.address(), both.replace("Gr=FC=DFe als Text", ""), "Content-Type: multipart/alternative; boundary=x"));
            arriveAndWork(t, TestIntake.mail(FROM, t.address(), "<p>Nur&nbsp;HTML<script>alert(1)</script>", "Content-Type: text/html; charset=nonsense-8"));
            arriveAndWork(t, TestIntake.mail(FROM, t.address(), "Ein langer Absatz, \nder weitergeht.\n> Zitat \n> geht weiter\nEnde.", "Content-Type: text/plain; format=flowed; charset=utf-8"));
            assertThat(t.taken()).containsExactly("Grüße als Text", "als HTML", "Nur HTML", "Ein langer Absatz, der weitergeht.\n> Zitat geht weiter\nEnde.");
        });
    }

    @Test
    void brokenMailsStopNobody() {
        with(Kind.H2, t -> {
            String to = t.address();
            List<String> broken = List.of("Content-Type: multipart/mixed", "Content-Type: multipart/mixed; boundary=\"", "Content-Type: ;;;", "Content-Type: text/plain; charset=\"",
                    "Content-Transfer-Encoding: kaputt", "Date: gestern", "From: noch jemand <x@example.com>");
            broken.forEach(header -> t.arrive(TestIntake.mail(FROM, to, "Trotzdem gesagt: " + broken.indexOf(header), header)));
            t.arrive(TestIntake.mail(FROM, to, "Heil."));
            t.worker().work();
            assertThat(t.taken()).contains("Heil.", "Trotzdem gesagt: 2", "Trotzdem gesagt: 3", "Trotzdem gesagt: 4", "Trotzdem gesagt: 5");
            assertThat(t.all()).filteredOn(m -> m.state() == InboundState.TAKEN || m.state() == InboundState.REFUSED || m.state() == InboundState.DROPPED).hasSize(8);
        });
    }

    @Test
    void anAccountThatIsGoneIsToldNothing() {
        with(Kind.H2, t -> {
            String to = t.transactions.call(() -> t.mails.replies.desk.issue(new org.wirkstatt.platform.identity.MemberId(99), TestIntake.WAY)).orElseThrow();
            arriveAndWork(t, TestIntake.mail(FROM, to, "Hallo?"));
            assertThat(t.only().reason()).isEqualTo(InboundReason.NO_ACCOUNT);
            assertThat(t.mails.subjects()).isEmpty();
        });
    }
}

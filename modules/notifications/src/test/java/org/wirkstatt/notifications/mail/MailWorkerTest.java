package org.wirkstatt.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirkstatt.testkit.TestDatabase;
import org.wirkstatt.testkit.TestDatabase.Kind;

class MailWorkerTest {

    @TempDir
    Path data;

    @Test
    void withoutATransactionNothingIsQueued() {
        try (TestDatabase db = TestDatabase.of(Kind.H2, "notifications")) {
            TestMails mails = new TestMails(db, data);
            assertThatThrownBy(() -> mails.queue.send(TestMails.mail("anna@example.com", "Guten Tag"))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aLetterOfARolledBackChangeNeverLeaves() {
        try (TestDatabase db = TestDatabase.of(Kind.H2, "notifications")) {
            TestMails mails = new TestMails(db, data);
            assertThatThrownBy(() -> mails.transactions.run(() -> {
                mails.queue.send(TestMails.mail("anna@example.com", "Guten Tag"));
                throw new IllegalArgumentException("the change failed");
            })).isInstanceOf(IllegalArgumentException.class);
            mails.worker().work();
            assertThat(mails.all()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void withoutAServerALetterBecomesAFile(Kind kind) throws Exception {
        try (TestDatabase db = TestDatabase.of(kind, "notifications")) {
            TestMails mails = new TestMails(db, data);
            mails.send(TestMails.mail("anna@example.com", "Grüß Gott"));
            mails.worker().work();
            assertThat(mails.only().state()).isEqualTo(MailState.SENT);
            MimeMessage mail = mails.folder.find(mails.only().messageKey()).orElseThrow();
            assertThat(mail.getSubject()).isEqualTo("Grüß Gott");
            assertThat(files()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void twoWorkersSendEachLetterOnce(Kind kind) throws Exception {
        try (TestDatabase db = TestDatabase.of(kind, "notifications"); ScriptedSmtp server = new ScriptedSmtp()) {
            TestMails mails = new TestMails(db, data);
            mails.server(server.port());
            for (int i = 0; i < 20; i++) {
                mails.send(TestMails.mail("anna" + i + "@example.com", "Brief " + i));
            }
            ExecutorService threads = Executors.newFixedThreadPool(2);
            CountDownLatch together = new CountDownLatch(2);
            List<Future<?>> runs = Stream.generate(mails::worker).limit(2).<Future<?>>map(worker -> threads.submit(() -> {
                together.countDown();
                together.await();
                worker.work();
                return null;
            })).toList();
            for (Future<?> run : runs) {
                run.get();
            }
            threads.shutdown();
            assertThat(server.accepted).hasValue(20);
            assertThat(mails.all()).extracting(QueuedMail::attempts).containsOnly(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatADeadWorkerHeldIsTakenUpOnceItsClaimEnded(Kind kind) {
        try (TestDatabase db = TestDatabase.of(kind, "notifications")) {
            TestMails mails = new TestMails(db, data);
            mails.send(TestMails.mail("anna@example.com", "Guten Tag"));
            long id = mails.only().id();
            mails.transactions.call(() -> mails.repository.claim(id, mails.clock.instant(), mails.clock.instant().plus(MailWorker.CLAIM)));
            mails.worker().work();
            assertThat(mails.only().state()).isEqualTo(MailState.SENDING);

            mails.clock.goOn(MailWorker.CLAIM);
            mails.worker().work();
            assertThat(mails.only().state()).isEqualTo(MailState.SENT);
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 no such mailbox, FAILED, REFUSED", "RCPT, 451 try later, QUEUED, TEMPORARY", "MAIL, 530 authenticate first, QUEUED, LOGIN",
            "MAIL, 553 sender not allowed, FAILED, REFUSED", "DATA, 554 no, FAILED, REFUSED", "., 554 looks like spam, FAILED, REFUSED",
            "., 452 disk full, QUEUED, TEMPORARY", "GREETING, 554 not you, QUEUED, UNREACHABLE", "MAIL, 421 closing, QUEUED, UNREACHABLE", "., '', QUEUED, UNREACHABLE"})
    void whatTheServerSaysDecidesWhetherItIsTriedAgain(String command, String answer, MailState state, MailProblem problem) throws IOException {
        try (TestDatabase db = TestDatabase.of(Kind.H2, "notifications"); ScriptedSmtp server = new ScriptedSmtp().answer(command, answer)) {
            TestMails mails = new TestMails(db, data);
            mails.server(server.port());
            mails.send(TestMails.mail("anna@example.com", "Guten Tag"));
            mails.worker().work();
            assertThat(mails.only().state()).isEqualTo(state);
            assertThat(mails.only().problem()).isEqualTo(problem);
        }
    }

    @Test
    void aRefusedLetterDoesNotHoldUpTheNext() throws IOException {
        try (TestDatabase db = TestDatabase.of(Kind.H2, "notifications"); ScriptedSmtp server = new ScriptedSmtp().answer("RCPT", "550 no such mailbox")) {
            TestMails mails = new TestMails(db, data);
            mails.server(server.port());
            mails.send(TestMails.mail("anna@example.com", "Eins"));
            mails.send(TestMails.mail("berta@example.com", "Zwei"));
            mails.worker().work();
            assertThat(mails.all()).extracting(QueuedMail::state).containsExactly(MailState.FAILED, MailState.FAILED);
        }
    }

    @Test
    void waitsGrowAndAfterFiveDaysItIsGivenUpAndCanBeTriedAgain() throws IOException {
        try (TestDatabase db = TestDatabase.of(Kind.H2, "notifications"); ScriptedSmtp server = new ScriptedSmtp().answer("RCPT", "451 try later")) {
            TestMails mails = new TestMails(db, data);
            mails.server(server.port());
            mails.send(TestMails.mail("anna@example.com", "Guten Tag"));
            MailWorker worker = mails.worker();
            Duration before = Duration.ZERO;
            for (int i = 0; i < 7; i++) {
                worker.work();
                Duration wait = Duration.between(mails.clock.instant(), mails.only().dueAt());
                assertThat(wait).isGreaterThan(before);
                before = wait;
                mails.clock.goOn(wait);
            }
            for (int i = 0; i < 40; i++) {
                worker.work();
                mails.clock.goOn(Duration.ofHours(4));
            }
            assertThat(mails.only().state()).isEqualTo(MailState.FAILED);
            assertThat(mails.only().problem()).isEqualTo(MailProblem.GIVEN_UP);
            assertThat(mails.only().answer()).contains("451");

            server.answer("RCPT", "250 ok");
            mails.transactions.run(() -> mails.repository.find(mails.only().id()).orElseThrow().retry(mails.clock.instant()));
            worker.work();
            assertThat(mails.only().state()).isEqualTo(MailState.SENT);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsTheLetter() throws IOException {
        Files.writeString(data.resolve("mail"), "a file where the folder should be");
        try (TestDatabase db = TestDatabase.of(Kind.H2, "notifications")) {
            TestMails mails = new TestMails(db, data);
            mails.send(TestMails.mail("anna@example.com", "Guten Tag"));
            mails.worker().work();
            assertThat(mails.only().state()).isEqualTo(MailState.QUEUED);
            assertThat(mails.only().problem()).isEqualTo(MailProblem.FOLDER);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("mail"))) {
            return files.toList();
        }
    }
}

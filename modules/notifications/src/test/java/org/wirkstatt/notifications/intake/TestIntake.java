package org.wirkstatt.notifications.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.mail.internet.InternetHeaders;
import jakarta.persistence.EntityManager;
import org.wirkstatt.notifications.AdjustableClock;
import org.wirkstatt.notifications.TestTransactions;
import org.wirkstatt.notifications.mail.TestMails;
import org.wirkstatt.platform.error.InvalidInputException;
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.file.FileStore;
import org.wirkstatt.platform.file.FileTooLargeException;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.mail.MailReply;
import org.wirkstatt.platform.mail.ReplyHandler;
import org.wirkstatt.platform.mail.ReplyWay;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.People;
import org.wirkstatt.testkit.People.MemoryMembers;
import org.wirkstatt.testkit.TestDatabase;

/** The intake on a test database, with a handler that writes what it takes into a table, so that what is rolled back is gone. */
final class TestIntake {

    static final String ANNA = "anna@example.com";
    static final ReplyWay WAY = new ReplyWay("probe.answer", "7");

    final TestMails mails;
    final AdjustableClock clock;
    final TestTransactions transactions;
    final MemoryMembers members = new MemoryMembers();
    final IntakeSettings settings = new IntakeSettings();
    final IntakeState state = new IntakeState();
    final InboundRepository repository = new InboundRepository();
    final DirectoryFiles files;
    final Receipt receipt = new Receipt();
    final Gate gate = new Gate();
    final Probe handler = new Probe();
    final MemberId anna;

    TestIntake(TestDatabase db, Path data) {
        mails = new TestMails(db, data);
        clock = mails.clock;
        transactions = mails.transactions;
        files = new DirectoryFiles(data.resolve("files"));
        anna = members.add(11, "Anna Größe", ANNA);
        repository.em = transactions.em();
        settings.imapPassword = () -> Optional.of("geheim");
        receipt.mails = repository;
        receipt.replies = mails.replies.desk;
        receipt.addresses = mails.replies.settings;
        receipt.settings = settings;
        receipt.files = files;
        receipt.transactions = transactions;
        receipt.clock = clock;
        gate.replies = mails.replies.desk;
        gate.mails = repository;
        gate.sent = mails.queue;
        gate.mailSettings = mails.settings;
        gate.settings = settings;
        gate.members = People.present(members);
        gate.clock = clock;
        transactions.run(() -> repository.em.createNativeQuery("create table probe_answer (member_id bigint, reply_key varchar(200), words varchar(5000), files varchar(500))").executeUpdate());
    }

    IntakeWorker worker() {
        IntakeWorker worker = new IntakeWorker();
        worker.mails = repository;
        worker.gate = gate;
        worker.answers = new Answers();
        worker.answers.files = files;
        worker.answers.mailSettings = mails.settings;
        worker.answers.clock = clock;
        worker.letters = new ReturnLetters();
        worker.letters.mails = mails.queue;
        worker.letters.texts = new Doubles.BundleTexts();
        worker.handlers = People.present(handler);
        worker.audit = People.absent();
        worker.files = files;
        worker.texts = new Doubles.BundleTexts();
        worker.transactions = transactions;
        worker.clock = clock;
        return worker;
    }

    ImapIntake imap() {
        ImapIntake imap = new ImapIntake();
        imap.settings = settings;
        imap.receipt = receipt;
        imap.mails = repository;
        imap.state = state;
        imap.transactions = transactions;
        imap.clock = clock;
        return imap;
    }

    SmtpIntake smtp() {
        SmtpIntake smtp = new SmtpIntake();
        settings.smtpPort = Optional.of(0);
        smtp.settings = settings;
        smtp.mailSettings = mails.settings;
        smtp.addresses = mails.replies.settings;
        smtp.receipt = receipt;
        smtp.state = state;
        smtp.background = work -> new Thread(work).start();
        smtp.clock = clock;
        return smtp;
    }

    String address() {
        return transactions.call(() -> mails.replies.desk.issue(anna, WAY)).orElseThrow();
    }

    /** A mail as text, with a Message-ID of its own. */
    static String mail(String from, String to, String text, String... headers) {
        return "From: " + from + "\r\nTo: " + to + "\r\nSubject: =?UTF-8?Q?Re:_Gr=C3=BC=C3=9Fe?=\r\nMessage-ID: <" + java.util.UUID.randomUUID() + "@example.com>\r\n"
                + "Date: Tue, 01 Sep 2026 09:30:00 +0000\r\n" + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList())
                + (List.of(headers).stream().anyMatch(h -> h.startsWith("Content-Type")) ? "" : "Content-Type: text/plain; charset=UTF-8\r\n") + "\r\n" + text.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    /** Writes a mail down as it would arrive. */
    void arrive(String mail) {
        byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
        try {
            InternetHeaders headers = new InternetHeaders(new java.io.ByteArrayInputStream(bytes));
            Optional<String> address = receipt.address(headers);
            if (address.isPresent()) {
                receipt.receive(InboundMail.Source.IMAP, headers, address.get(), bytes.length, () -> new java.io.ByteArrayInputStream(bytes));
            }
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the handler took, in order. */
    @SuppressWarnings("unchecked")
    List<String> taken() {
        return transactions.call(() -> (List<String>) repository.em.createNativeQuery("select words from probe_answer").getResultList());
    }

    /** All mails that arrived, the oldest first. */
    List<InboundMail> all() {
        List<InboundMail> all = new ArrayList<>(transactions.call(() -> repository.list(List.of(InboundState.values()), 0, 1000)));
        java.util.Collections.reverse(all);
        return all;
    }

    InboundMail only() {
        List<InboundMail> all = all();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " mails");
        }
        return all.get(0);
    }

    /** Refuses, or breaks, as it is told; else writes what it takes. */
    final class Probe implements ReplyHandler {
        final List<MailReply> offered = new ArrayList<>();
        boolean refuses;
        boolean takesFiles = true;
        List<String> leavesOut = List.of();
        int breaks;

        @Override
        public String id() {
            return WAY.handler();
        }

        @Override
        public boolean takesFiles() {
            return takesFiles;
        }

        @Override
        public synchronized Taken take(MailReply reply) {
            offered.add(reply);
            EntityManager em = repository.em;
            em.createNativeQuery("insert into probe_answer (member_id, reply_key, words, files) values (?1, ?2, ?3, ?4)").setParameter(1, reply.from().value()).setParameter(2, reply.key())
                    .setParameter(3, reply.text()).setParameter(4, String.join(",", reply.attachments().stream().map(MailReply.Attachment::name).toList())).executeUpdate();
            if (refuses) {
                throw new LockedException();
            }
            if (breaks-- > 0) {
                throw new IllegalStateException("broken for a while");
            }
            return new Taken("/forum/thema/7#beitrag-8", leavesOut);
        }
    }

    static final class LockedException extends InvalidInputException {
        private static final long serialVersionUID = 1L;

        LockedException() {
            super("text", "Das Thema ist geschlossen.");
        }
    }

    /** Files in a directory under their SHA-256. */
    static final class DirectoryFiles implements FileStore {
        private final Path directory;
        final Set<String> forgotten = new TreeSet<>();
        boolean full;

        DirectoryFiles(Path directory) {
            this.directory = directory;
            try {
                Files.createDirectories(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public FileRef put(InputStream in) throws IOException {
            if (full) {
                throw new IOException("no space left on device");
            }
            byte[] bytes = in.readAllBytes();
            if (bytes.length > maxUploadBytes()) {
                throw new FileTooLargeException(maxUploadBytes());
            }
            try {
                FileRef ref = new FileRef(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)), bytes.length);
                Files.write(directory.resolve(ref.sha256()), bytes);
                return ref;
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Path path(FileRef ref) throws IOException {
            Path file = directory.resolve(ref.sha256());
            if (!Files.exists(file)) {
                throw new IOException("gone");
            }
            return file;
        }

        @Override
        public void forget(FileRef ref) {
            forgotten.add(ref.sha256());
        }

        @Override
        public long maxUploadBytes() {
            return 50_000_000;
        }
    }
}

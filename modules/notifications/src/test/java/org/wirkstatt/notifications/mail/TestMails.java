package org.wirkstatt.notifications.mail;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.wirkstatt.notifications.AdjustableClock;
import org.wirkstatt.notifications.TestTransactions;
import org.wirkstatt.notifications.reply.TestReplies;
import org.wirkstatt.platform.mail.Mail;
import org.wirkstatt.platform.setting.Settings;
import org.wirkstatt.testkit.Doubles;
import org.wirkstatt.testkit.TestDatabase;

/** The mail outbox on a test database, to a folder until {@link #server} is called. */
public final class TestMails {

    public final AdjustableClock clock = new AdjustableClock("2026-09-01T10:00:00Z");
    public final MailSettings settings = new MailSettings();
    public final MailQueue queue = new MailQueue();
    public final TestTransactions transactions;
    public final TestReplies replies;
    final MailRepository repository = new MailRepository();
    final FolderDelivery folder = new FolderDelivery();
    final SmtpDelivery smtp = new SmtpDelivery();
    final MailComposer composer = new MailComposer();

    public TestMails(TestDatabase db, Path dataDir) {
        this(new TestTransactions(db), dataDir);
    }

    public TestMails(TestTransactions transactions, Path dataDir) {
        this.transactions = transactions;
        settings.dataDir = dataDir.toString();
        settings.edited = new Settings() {
            @Override
            public Optional<String> find(String key) {
                return key.equals("wirkstatt.site.name") ? Optional.of("Wirkstatt Süd") : Optional.empty();
            }

            @Override
            public long version() {
                return 0;
            }
        };
        settings.password = Optional::empty;
        settings.sender = Optional.of("portal@example.org");
        settings.address = () -> "https://portal.example.org";
        repository.em = transactions.em();
        replies = TestReplies.of(transactions, clock);
        queue.mails = repository;
        queue.replies = replies.desk;
        queue.transactions = transactions;
        queue.clock = clock;
        folder.settings = settings;
        smtp.settings = settings;
        composer.settings = settings;
        composer.clock = clock;
        composer.text = new LetterText();
        composer.text.markdown = new Doubles.PlainMarkdown();
        composer.text.texts = new Doubles.BundleTexts();
        composer.text.settings = settings;
        queue.text = composer.text;
    }

    void server(int port) {
        settings.host = Optional.of("127.0.0.1");
        settings.port = Optional.of(port);
        settings.security = "none";
    }

    public MailWorker worker() {
        MailWorker worker = new MailWorker();
        worker.mails = repository;
        worker.composer = composer;
        worker.smtp = smtp;
        worker.folder = folder;
        worker.settings = settings;
        worker.transactions = transactions;
        worker.clock = clock;
        return worker;
    }

    void send(Mail mail) {
        transactions.run(() -> queue.send(mail));
    }

    static Mail mail(String to, String subject) {
        return new Mail(to, Locale.GERMAN, subject, "Grüße aus [der Wirkstatt](/regionen).", "Sie haben ein Konto.");
    }

    /** All letters, the oldest first. */
    List<QueuedMail> all() {
        return transactions.call(() -> repository.list(List.of(MailState.values()), 0, 1000)).stream().sorted(java.util.Comparator.comparing(QueuedMail::id)).toList();
    }

    /** Subjects of all letters, the oldest first. */
    public List<String> subjects() {
        return all().stream().map(QueuedMail::subject).toList();
    }

    /** Text of the last letter. */
    public String lastBody() {
        List<QueuedMail> all = all();
        return all.get(all.size() - 1).letter().body();
    }

    /** What the last letter sent went out as: left part of its Message-ID. */
    public String lastKey() {
        List<QueuedMail> all = all();
        return all.get(all.size() - 1).messageKey();
    }

    QueuedMail only() {
        List<QueuedMail> all = all();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " letters");
        }
        return all.get(0);
    }
}

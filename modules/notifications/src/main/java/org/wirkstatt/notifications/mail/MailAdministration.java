package org.wirkstatt.notifications.mail;

import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.transaction.Transactional;
import org.wirkstatt.notifications.NotificationPermissions;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.identity.CurrentUser;

/**
 * The queue for those who run the portal: what waits, what could not leave and why, and letters in the folder as they would arrive. The text of
 * a letter to a mail server is never shown: it may hold a key to somebody's account.
 */
@ApplicationScoped
@Transactional
public class MailAdministration {

    private static final int SIZE = 50;

    /** A part of the queue. */
    public enum Shelf {
        WAITING(MailState.QUEUED, MailState.SENDING), FAILED(MailState.FAILED), OVER(MailState.SENT, MailState.DISCARDED);

        private final List<MailState> states;

        Shelf(MailState... states) {
            this.states = List.of(states);
        }
    }

    /**
     * @param problem null while there was none
     * @param answer what the server said; null without
     * @param dueAt next try; null when there is none
     * @param endedAt null while it is under way
     */
    public record Row(long id, String recipient, String subject, MailState state, int attempts, MailProblem problem, String answer, Instant queuedAt,
            Instant dueAt, Instant endedAt) implements Serializable {
    }

    /** @param headers names with values, in order */
    public record Preview(Row row, List<Header> headers, String text, String html) {
    }

    public record Header(String name, String value) {
    }

    @Inject
    MailRepository mails;
    @Inject
    FolderDelivery folder;
    @Inject
    CurrentUser user;
    @Inject
    Instance<AuditLog> audit;
    @Inject
    Clock clock;

    /** @param page from 1 */
    public ResultPage<Row> list(Shelf shelf, int page) {
        user.require(NotificationPermissions.MAIL);
        return new ResultPage<>(mails.list(shelf.states, ResultPage.first(page, SIZE), SIZE).stream().map(MailAdministration::row).toList(), mails.count(shelf.states),
                page, SIZE);
    }

    public long count(Shelf shelf) {
        user.require(NotificationPermissions.MAIL);
        return mails.count(shelf.states);
    }

    /** Has a letter tried now, also one that was given up. @return false if it left or was discarded meanwhile */
    public boolean retry(long id) {
        Optional<QueuedMail> mail = find(id).filter(m -> m.state() == MailState.QUEUED || m.state() == MailState.FAILED);
        mail.ifPresent(m -> m.retry(clock.instant()));
        return mail.isPresent();
    }

    /** Takes a letter out of the queue for good; its text goes. @return false if it left or is leaving */
    public boolean discard(long id) {
        Optional<QueuedMail> mail = find(id).filter(m -> m.state() == MailState.QUEUED || m.state() == MailState.FAILED);
        mail.ifPresent(m -> {
            m.discard(clock.instant());
            if (audit.isResolvable()) {
                audit.get().record("notifications", "mailDiscarded", Optional.empty(), String.valueOf(id));
            }
        });
        return mail.isPresent();
    }

    /** A letter in the folder; empty if it has not been written there. */
    public Optional<Preview> preview(long id) {
        QueuedMail mail = find(id).orElseThrow(() -> new NotFoundException("mail/" + id));
        return folder.find(mail.messageKey()).map(written -> {
            try {
                MimeMultipart parts = (MimeMultipart) written.getContent();
                return new Preview(row(mail), headers(written), (String) parts.getBodyPart(0).getContent(), (String) parts.getBodyPart(1).getContent());
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException("letter " + id + " in the folder is not as the portal wrote it", e);
            }
        });
    }

    private static List<Header> headers(MimeMessage mail) throws MessagingException {
        return java.util.Collections.list(mail.getAllHeaders()).stream().filter(h -> !h.getName().startsWith("Content-") && !h.getName().equals("MIME-Version"))
                .map(h -> new Header(h.getName(), decoded(h.getValue()))).toList();
    }

    private static String decoded(String header) {
        try {
            return jakarta.mail.internet.MimeUtility.decodeText(jakarta.mail.internet.MimeUtility.unfold(header));
        } catch (java.io.UnsupportedEncodingException e) {
            return header;
        }
    }

    private Optional<QueuedMail> find(long id) {
        user.require(NotificationPermissions.MAIL);
        return mails.find(id);
    }

    private static Row row(QueuedMail m) {
        return new Row(m.id(), m.recipient(), m.subject(), m.state(), m.attempts(), m.problem(), m.answer(), m.queuedAt(), m.dueAt(), m.endedAt());
    }
}

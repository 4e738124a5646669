package org.wirkstatt.notifications.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.platform.identity.MemberId;

/** A letter on its way. {@code attempts} counts the times a worker took it up and tells the workers apart. */
@Entity
@Table(name = "notifications_mail")
public class QueuedMail {

    /** RFC 5321 section 4.5.4.1: give up after at least four to five days. */
    static final Duration GIVE_UP = Duration.ofDays(5);
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30),
            Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4));
    private static final int ANSWER_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notifications_mail")
    @SequenceGenerator(name = "notifications_mail", sequenceName = "notifications_mail_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "message_key")
    private String messageKey;
    @Column(name = "member_id")
    private Long memberId;
    private String recipient;
    @Column(name = "recipient_name")
    private String recipientName;
    @Column(name = "reply_to")
    private String replyTo;
    private String locale;
    private String subject;
    private String body;
    private String reason;
    @Column(name = "list_name")
    private String listName;
    @Column(name = "stop_path")
    private String stopPath;
    @Enumerated(EnumType.STRING)
    private MailState state;
    @Column(name = "due_at")
    private Instant dueAt;
    private int attempts;
    @Enumerated(EnumType.STRING)
    private MailProblem problem;
    private String answer;
    @Column(name = "queued_at")
    private Instant queuedAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected QueuedMail() {
    }

    QueuedMail(Letter letter, Instant now) {
        this.messageKey = UUID.randomUUID().toString();
        this.memberId = letter.member().map(MemberId::value).orElse(null);
        this.recipient = letter.to();
        this.recipientName = letter.toName().orElse(null);
        this.replyTo = letter.replyTo().orElse(null);
        this.locale = letter.locale().toLanguageTag();
        this.subject = letter.subject();
        this.body = letter.body();
        this.reason = letter.reason();
        this.listName = letter.stop().map(Letter.Stop::list).orElse(null);
        this.stopPath = letter.stop().map(Letter.Stop::path).orElse(null);
        this.state = MailState.QUEUED;
        this.queuedAt = now;
        this.dueAt = now;
    }

    /** The letter as it was written; not to be asked once the text is gone. */
    Letter letter() {
        Optional<Letter.Stop> stop = Optional.ofNullable(stopPath).map(path -> new Letter.Stop(listName, path));
        return new Letter(recipient, Optional.ofNullable(recipientName), Optional.ofNullable(memberId).map(MemberId::new), Locale.forLanguageTag(locale),
                subject, body, reason, Optional.ofNullable(replyTo), stop);
    }

    void sent(Instant now) {
        end(MailState.SENT, now);
        problem = null;
        answer = null;
    }

    void discard(Instant now) {
        end(MailState.DISCARDED, now);
    }

    private void end(MailState last, Instant now) {
        state = last;
        endedAt = now;
        dueAt = null;
        body = null;
        stopPath = null;
        replyTo = null;
    }

    void failed(MailProblem why, String said, Instant now) {
        answer = said == null ? null : cut(said.replaceAll("\\p{Cntrl}+", " ").strip());
        problem = why;
        if (why.isPermanent()) {
            giveUp(now);
            return;
        }
        Instant next = now.plus(WAITS.get(Math.min(attempts - 1, WAITS.size() - 1)));
        if (next.isAfter(queuedAt.plus(GIVE_UP))) {
            problem = MailProblem.GIVEN_UP;
            giveUp(now);
        } else {
            state = MailState.QUEUED;
            dueAt = next;
        }
    }

    private void giveUp(Instant now) {
        state = MailState.FAILED;
        endedAt = now;
        dueAt = null;
    }

    /** Puts {@code word} in the place of {@code name} or address wherever the letter, which is to somebody else, has it. */
    void rename(String name, String word) {
        subject = subject.replace(name, word);
        reason = reason.replace(name, word);
        body = body == null ? null : body.replace(name, word);
        if (name.equalsIgnoreCase(replyTo)) {
            replyTo = null;
        }
    }

    /** Begins anew, as if it were queued now. */
    void retry(Instant now) {
        state = MailState.QUEUED;
        queuedAt = now;
        dueAt = now;
        attempts = 0;
        endedAt = null;
    }

    private static String cut(String text) {
        return text.length() <= ANSWER_LENGTH ? text : text.substring(0, ANSWER_LENGTH);
    }

    /** Whether it left or was discarded: nothing can be done with it any more. */
    boolean isOver() {
        return state == MailState.SENT || state == MailState.DISCARDED;
    }

    long id() {
        return id;
    }

    /** Left part of the Message-ID, the same in each attempt. */
    String messageKey() {
        return messageKey;
    }

    Optional<MemberId> member() {
        return Optional.ofNullable(memberId).map(MemberId::new);
    }

    String recipient() {
        return recipient;
    }

    String subject() {
        return subject;
    }

    MailState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    MailProblem problem() {
        return problem;
    }

    /** Null where the letter named nobody. */
    String recipientName() {
        return recipientName;
    }

    /** Null where answers go to the portal. */
    String replyTo() {
        return replyTo;
    }

    String reason() {
        return reason;
    }

    String answer() {
        return answer;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}

package org.wirkstatt.notifications.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.link.SignedLinks;
import org.wirkstatt.platform.mail.ReplyWay;
import org.wirkstatt.platform.notification.Notice;

/** A notice to one member, unread until it was opened or marked. */
@Entity
@Table(name = "notifications_notice")
public class StoredNotice {

    private static final String SEPARATOR = "\u001f";
    private static final String ROW = "\u001e";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notifications_notice")
    @SequenceGenerator(name = "notifications_notice", sequenceName = "notifications_notice_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "member_id")
    private long memberId;
    private String module;
    private String kind;
    private String subject;
    private String arguments;
    private String path;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "read_at")
    private Instant readAt;
    @Column(name = "mail_due_at")
    private Instant mailDueAt;
    @Column(name = "mailed_at")
    private Instant mailedAt;
    @Column(name = "reply_handler")
    private String replyHandler;
    @Column(name = "reply_key")
    private String replyKey;
    private String actions;

    protected StoredNotice() {
    }

    StoredNotice(Notice notice, Instant now) {
        this.memberId = notice.to().value();
        this.module = notice.kind().module();
        this.kind = notice.kind().id();
        this.subject = notice.subject();
        tell(notice, now);
    }

    /** The same thing happened again: takes the place of what was told before. */
    void tell(Notice notice, Instant now) {
        arguments = String.join(SEPARATOR, notice.arguments().stream().map(a -> a.replace(SEPARATOR, " ")).toList());
        path = notice.path();
        replyHandler = notice.answers().map(ReplyWay::handler).orElse(null);
        replyKey = notice.answers().map(ReplyWay::key).orElse(null);
        actions = notice.actions().isEmpty() ? null : String.join(ROW, notice.actions().stream().map(t -> t.action() + SEPARATOR + t.subject()).toList());
        createdAt = now;
        mailDueAt = now;
        mailedAt = null;
    }

    /** Puts {@code word} in the place of {@code name} wherever the text has it. */
    void rename(String name, String word) {
        arguments = arguments.replace(name, word);
    }

    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
        mailDueAt = null;
    }

    void unread() {
        readAt = null;
    }

    void lookAtAgain(Instant when) {
        mailDueAt = when;
    }

    void notByMail() {
        mailDueAt = null;
    }

    void mailed(Instant now) {
        mailDueAt = null;
        mailedAt = now;
    }

    long id() {
        return id;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    String module() {
        return module;
    }

    /** Module and kind, as in {@link NoticeCatalogue}. */
    String kindKey() {
        return module + "." + kind;
    }

    String textKey() {
        return "notice." + kind;
    }

    String subject() {
        return subject;
    }

    List<String> arguments() {
        return arguments.isEmpty() ? List.of() : List.of(arguments.split(SEPARATOR, -1));
    }

    String path() {
        return path;
    }

    Optional<ReplyWay> answers() {
        return replyHandler == null ? Optional.empty() : Optional.of(new ReplyWay(replyHandler, replyKey));
    }

    List<SignedLinks.Target> actions() {
        return actions == null ? List.of() : Stream.of(actions.split(ROW)).map(row -> row.split(SEPARATOR, 2)).map(row -> new SignedLinks.Target(row[0], row[1])).toList();
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant readAt() {
        return readAt;
    }

    Instant mailDueAt() {
        return mailDueAt;
    }

    Instant mailedAt() {
        return mailedAt;
    }
}

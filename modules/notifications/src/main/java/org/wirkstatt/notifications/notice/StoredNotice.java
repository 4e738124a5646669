package org.wirkstatt.notifications.notice;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.notification.Notice;

/** A notice to one member, unread until it was opened or marked. */
@Entity
@Table(name = "notifications_notice")
public class StoredNotice {

    private static final String SEPARATOR = "\u001f";

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

package org.wirkstatt.notifications.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
import org.wirkstatt.platform.file.FileRef;
import org.wirkstatt.platform.identity.MemberId;

/** A mail that arrived. {@code attempts} counts the times a worker took it up and tells the workers apart. */
@Entity
@Table(name = "notifications_inbound")
public class InboundMail {

    /** Way by which it came. */
    enum Source { IMAP, SMTP }

    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(12));
    private static final int SUBJECT_LENGTH = 300;
    private static final int DETAIL_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notifications_inbound")
    @SequenceGenerator(name = "notifications_inbound", sequenceName = "notifications_inbound_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "receipt_key")
    private String receiptKey;
    @Enumerated(EnumType.STRING)
    private Source source;
    @Column(name = "token_hash")
    private String tokenHash;
    @Column(name = "member_id")
    private Long memberId;
    private String sender;
    private String subject;
    @Column(name = "file_sha256")
    private String fileSha256;
    @Column(name = "file_size")
    private long fileSize;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Enumerated(EnumType.STRING)
    private InboundState state;
    @Enumerated(EnumType.STRING)
    private InboundReason reason;
    private String detail;
    private String path;
    private int attempts;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected InboundMail() {
    }

    /** @param file empty for a mail that is too large */
    InboundMail(String receiptKey, Source source, Optional<String> tokenHash, String sender, String subject, Optional<FileRef> file, long size, Instant now) {
        this.receiptKey = receiptKey;
        this.source = source;
        this.tokenHash = tokenHash.orElse(null);
        this.sender = sender;
        this.subject = cut(subject, SUBJECT_LENGTH);
        this.fileSha256 = file.map(FileRef::sha256).orElse(null);
        this.fileSize = size;
        this.receivedAt = now;
        this.state = InboundState.RECEIVED;
        this.dueAt = now;
    }

    private static String cut(String text, int length) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= length ? line : line.substring(0, length - 1) + "…";
    }

    void isFrom(MemberId member) {
        memberId = member.value();
    }

    void taken(String where, Instant now) {
        end(InboundState.TAKEN, now);
        path = where;
        reason = null;
    }

    /** @param sentence of the handler; empty for other reasons */
    void refused(InboundReason why, String sentence, Instant now) {
        end(why == InboundReason.FAULT ? InboundState.FAILED : why.isTold() ? InboundState.REFUSED : InboundState.DROPPED, now);
        reason = why;
        detail = sentence.isEmpty() ? null : cut(sentence, DETAIL_LENGTH);
    }

    private void end(InboundState last, Instant now) {
        state = last;
        endedAt = now;
        dueAt = null;
    }

    /** A fault: tried again later. @return false if that was the last try */
    boolean tryLater(Instant now) {
        if (attempts > WAITS.size()) {
            return false;
        }
        dueAt = now.plus(WAITS.get(attempts - 1));
        return true;
    }

    /** Puts {@code word} in the place of {@code name} in subject and refusal; the mail itself is its sender's. */
    void rename(String name, String word) {
        subject = cut(subject.replace(name, word), SUBJECT_LENGTH);
        detail = detail == null ? null : cut(detail.replace(name, word), DETAIL_LENGTH);
    }

    /** Takes the mail itself away. @return what nobody names any more */
    Optional<FileRef> forgetFile() {
        Optional<FileRef> file = file();
        fileSha256 = null;
        return file;
    }

    long id() {
        return id;
    }

    Optional<String> tokenHash() {
        return Optional.ofNullable(tokenHash);
    }

    Optional<MemberId> member() {
        return Optional.ofNullable(memberId).map(MemberId::new);
    }

    /** Address in From; empty text without one. */
    String sender() {
        return sender;
    }

    String subject() {
        return subject;
    }

    Optional<FileRef> file() {
        return Optional.ofNullable(fileSha256).map(sha -> new FileRef(sha, fileSize));
    }

    long size() {
        return fileSize;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    InboundState state() {
        return state;
    }

    /** Null while there is none. */
    InboundReason reason() {
        return reason;
    }

    /** Null without. */
    String detail() {
        return detail;
    }

    /** Null unless it was taken. */
    String path() {
        return path;
    }

    int attempts() {
        return attempts;
    }

    /** Null while it is worked on. */
    Instant endedAt() {
        return endedAt;
    }
}

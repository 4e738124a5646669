package org.wirkstatt.privacy.export;

import java.time.Instant;
import java.util.Locale;
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
import org.wirkstatt.platform.identity.MemberId;

/** The copy of somebody's data: asked for, made, kept for some days. A person has at most one; a new one takes the place of the last. */
@Entity
@Table(name = "privacy_export")
public class Export {

    /** {@code FAILED}: tried again by itself for half an hour, or when asked for anew. */
    public enum State { WAITING, READY, FAILED }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "privacy_export")
    @SequenceGenerator(name = "privacy_export", sequenceName = "privacy_export_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "member_id", nullable = false)
    private long memberId;
    @Column(name = "language", nullable = false)
    private String language;
    @Column(name = "state", nullable = false)
    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;
    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;
    @Column(name = "done", nullable = false)
    private int done;
    @Column(name = "total", nullable = false)
    private int total;
    @Column(name = "file_name")
    private String fileName;
    @Column(name = "size_bytes", nullable = false)
    private long sizeBytes;
    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    protected Export() {
    }

    Export(MemberId member, Locale language, Instant at, Instant expiresAt) {
        this.memberId = member.value();
        this.language = language.getLanguage();
        this.requestedAt = at;
        this.expiresAt = expiresAt;
    }

    void progress(int partsDone, int parts) {
        state = State.WAITING;
        done = partsDone;
        total = parts;
    }

    void ready(String file, long bytes, Instant until) {
        state = State.READY;
        fileName = file;
        sizeBytes = bytes;
        expiresAt = until;
    }

    void failed() {
        state = State.FAILED;
    }

    /** Whether it can be downloaded at {@code now}. */
    boolean isReadyAt(Instant now) {
        return state == State.READY && now.isBefore(expiresAt);
    }

    String id() {
        return String.valueOf(id);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    State state() {
        return state;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    int done() {
        return done;
    }

    int total() {
        return total;
    }

    Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    long sizeBytes() {
        return sizeBytes;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}

package org.wirkstatt.selfanalysis.workshop;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A run that is answered together in one room, criterion by criterion. It can end and be taken up again. */
@Entity
@Table(name = "selfanalysis_workshop")
public class Workshop {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_workshop_seq")
    @SequenceGenerator(name = "selfanalysis_workshop_seq", sequenceName = "selfanalysis_workshop_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "lock_version")
    private long version;
    @Column(name = "run_id", nullable = false, updatable = false)
    private long runId;
    private String code;
    @Column(name = "code_until")
    private Instant codeUntil;
    /** The criterion that the room is at. */
    @Column(name = "item_key", nullable = false)
    private String itemKey;
    @Column(name = "ended_at")
    private Instant endedAt;

    /** For JPA. */
    protected Workshop() {
    }

    Workshop(long runId, String itemKey) {
        this.runId = runId;
        this.itemKey = itemKey;
    }

    /** Replaces the code; the one before is worth nothing from now on. */
    void admit(String newCode, Instant until) {
        code = newCode;
        codeUntil = until;
        endedAt = null;
    }

    void show(String item) {
        itemKey = item;
    }

    void end(Instant now) {
        code = null;
        codeUntil = null;
        endedAt = endedAt == null ? now : endedAt;
    }

    /** The code that lets people in now; empty if it ran out. */
    Optional<String> code(Instant now) {
        return Optional.ofNullable(code).filter(c -> now.isBefore(codeUntil));
    }

    Instant codeUntil() {
        return codeUntil;
    }

    boolean isRunning() {
        return endedAt == null;
    }

    long runId() {
        return runId;
    }

    String itemKey() {
        return itemKey;
    }
}

package org.wirkstatt.privacy.erasure;

import java.time.Instant;

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
import org.wirkstatt.platform.privacy.PersonalData.Contributions;

/** An erasure that was decided and waits for its day. Its row is gone when it is done. */
@Entity
@Table(name = "privacy_erasure")
public class Erasure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "privacy_erasure")
    @SequenceGenerator(name = "privacy_erasure", sequenceName = "privacy_erasure_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "member_id", nullable = false)
    private long memberId;
    @Column(name = "contributions", nullable = false)
    @Enumerated(EnumType.STRING)
    private Contributions contributions;
    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;
    @Column(name = "due_at", nullable = false)
    private Instant dueAt;
    @Column(name = "undo_hash", nullable = false)
    private String undoHash;

    protected Erasure() {
    }

    /** @param undo the key that takes it back */
    Erasure(MemberId member, Contributions contributions, Instant requestedAt, Instant dueAt, UndoKey undo) {
        this.memberId = member.value();
        this.contributions = contributions;
        this.requestedAt = requestedAt;
        this.dueAt = dueAt;
        this.undoHash = undo.hash();
    }

    long id() {
        return id;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    Contributions contributions() {
        return contributions;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant dueAt() {
        return dueAt;
    }
}

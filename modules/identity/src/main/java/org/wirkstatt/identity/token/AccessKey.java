package org.wirkstatt.identity.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.wirkstatt.platform.identity.MemberId;

/** A key of one person. The secret itself is nowhere. */
@Entity
@Table(name = "identity_access_key")
class AccessKey {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_access_key")
    @SequenceGenerator(name = "identity_access_key", sequenceName = "identity_access_key_seq", allocationSize = 50)
    private Long id;
    @Column(name = "account_id", nullable = false)
    private long accountId;
    @Column(name = "name", nullable = false)
    private String name;
    @Column(name = "secret_hash", nullable = false)
    private String secretHash;
    @Column(name = "may_change", nullable = false)
    private boolean mayChange;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;
    @Column(name = "used_at")
    private Instant usedAt;

    protected AccessKey() {
    }

    AccessKey(MemberId owner, String name, String secretHash, boolean mayChange, Instant now, Duration lifetime) {
        this.accountId = owner.value();
        this.name = name;
        this.secretHash = secretHash;
        this.mayChange = mayChange;
        this.createdAt = now;
        this.expiresAt = now.plus(lifetime);
    }

    boolean isOpenAt(Instant now) {
        return expiresAt.isAfter(now);
    }

    long id() {
        return id;
    }

    MemberId owner() {
        return new MemberId(accountId);
    }

    String name() {
        return name;
    }

    boolean mayChange() {
        return mayChange;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Empty if it was never used. */
    Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }
}

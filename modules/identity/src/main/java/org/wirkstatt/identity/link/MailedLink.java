package org.wirkstatt.identity.link;

import java.time.Instant;
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
import org.wirkstatt.platform.identity.MemberId;

/** A link that was sent to somebody, with the hash of its secret. Works once and for a time. */
@Entity
@Table(name = "identity_link")
public class MailedLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_link")
    @SequenceGenerator(name = "identity_link", sequenceName = "identity_link_seq", allocationSize = 50)
    private Long id;
    @Column(name = "account_id", nullable = false)
    private long accountId;
    @Enumerated(EnumType.STRING)
    @Column(name = "purpose", nullable = false)
    private Purpose purpose;
    @Column(name = "token_hash", nullable = false)
    private String tokenHash;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;
    @Column(name = "used_at")
    private Instant usedAt;
    @Column(name = "address")
    private String address;

    protected MailedLink() {
    }

    MailedLink(MemberId member, Purpose purpose, String tokenHash, String address, Instant now) {
        this.accountId = member.value();
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.address = address;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.holds());
    }

    boolean worksAt(Instant now) {
        return usedAt == null && expiresAt.isAfter(now);
    }

    void use(Instant now) {
        usedAt = now;
    }

    boolean isUsed() {
        return usedAt != null;
    }

    public MemberId member() {
        return new MemberId(accountId);
    }

    /** The new address, of the two links of a change. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }
}

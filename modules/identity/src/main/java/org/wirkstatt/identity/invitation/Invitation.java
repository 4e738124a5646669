package org.wirkstatt.identity.invitation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.identity.account.RoleInPlace;
import org.wirkstatt.platform.identity.MemberId;

/** That somebody may make an account, with what it will hold. Taken once, until it expires or is withdrawn. */
@Entity
@Table(name = "identity_invitation")
public class Invitation {

    /** What became of it. */
    public enum State { OPEN, EXPIRED, WITHDRAWN, ACCEPTED }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_invitation")
    @SequenceGenerator(name = "identity_invitation", sequenceName = "identity_invitation_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "mail", nullable = false)
    private String mail;
    @Column(name = "display_name", nullable = false)
    private String displayName;
    @Column(name = "locale", nullable = false)
    private String locale;
    @Column(name = "token_hash", nullable = false)
    private String tokenHash;
    @Column(name = "invited_by")
    private Long invitedBy;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "accepted_at")
    private Instant acceptedAt;
    @Column(name = "accepted_by")
    private Long acceptedBy;
    /** Names the list that it was sent with; null for a single one. */
    @Column(name = "batch")
    private String batch;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "identity_invitation_role", joinColumns = @JoinColumn(name = "invitation_id"))
    private Set<RoleInPlace> roles = new HashSet<>();

    protected Invitation() {
    }

    Invitation(String mail, String displayName, Locale locale, Set<RoleInPlace> roles, MemberId invitedBy, Instant now) {
        this.mail = mail;
        this.displayName = displayName;
        this.locale = locale.getLanguage();
        this.roles = new HashSet<>(roles);
        this.invitedBy = invitedBy == null ? null : invitedBy.value();
        this.createdAt = now;
    }

    /** A new link, which makes an earlier one worthless. */
    void issue(String newTokenHash, Instant expiry) {
        tokenHash = newTokenHash;
        expiresAt = expiry;
    }

    void withdraw(Instant now) {
        if (acceptedAt == null) {
            withdrawnAt = now;
        }
    }

    void accept(MemberId by, Instant now) {
        acceptedAt = now;
        acceptedBy = by.value();
    }

    /** From now on it is an invitation of {@code member}. */
    void passTo(MemberId member) {
        invitedBy = member.value();
    }

    State state(Instant now) {
        if (acceptedAt != null) {
            return State.ACCEPTED;
        }
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        return expiresAt.isAfter(now) ? State.OPEN : State.EXPIRED;
    }

    Long id() {
        return id;
    }

    String mail() {
        return mail;
    }

    String displayName() {
        return displayName;
    }

    Optional<String> batch() {
        return Optional.ofNullable(batch);
    }

    Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    Set<RoleInPlace> roles() {
        return Set.copyOf(roles);
    }

    Optional<MemberId> invitedBy() {
        return Optional.ofNullable(invitedBy).map(MemberId::new);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Optional<MemberId> acceptedBy() {
        return Optional.ofNullable(acceptedBy).map(MemberId::new);
    }
}

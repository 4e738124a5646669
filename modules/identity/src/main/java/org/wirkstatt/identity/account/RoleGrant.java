package org.wirkstatt.identity.account;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.wirkstatt.platform.identity.MemberId;

/** That an account holds a role in a place from an instant on, and who gave it. What has ended stays as a record. */
@Entity
@Table(name = "identity_grant")
class RoleGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_grant")
    @SequenceGenerator(name = "identity_grant", sequenceName = "identity_grant_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;
    @Embedded
    private RoleInPlace what;
    @Column(name = "held_since", nullable = false)
    private Instant since;
    @Column(name = "held_until")
    private Instant until;
    @Column(name = "granted_by")
    private Long grantedBy;

    protected RoleGrant() {
    }

    /** @param until exclusive; null for no end. @param grantedBy null for the portal itself */
    RoleGrant(Account account, RoleInPlace what, Instant since, Instant until, MemberId grantedBy) {
        this.account = account;
        this.what = what;
        this.since = since;
        this.until = until;
        this.grantedBy = grantedBy == null ? null : grantedBy.value();
    }

    boolean isHeldAt(Instant now) {
        return !since.isAfter(now) && (until == null || until.isAfter(now));
    }

    void end(Instant now) {
        until = now;
    }

    /** Holds until {@code newEnd} from now on; null for no end. */
    void extend(Instant newEnd) {
        until = newEnd;
    }

    long id() {
        return id;
    }

    Account account() {
        return account;
    }

    RoleInPlace what() {
        return what;
    }

    Instant since() {
        return since;
    }

    Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    Optional<MemberId> grantedBy() {
        return Optional.ofNullable(grantedBy).map(MemberId::new);
    }
}

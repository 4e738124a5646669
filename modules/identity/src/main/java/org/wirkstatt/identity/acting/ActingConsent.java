package org.wirkstatt.identity.acting;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.wirkstatt.platform.identity.MemberId;

/** That a person lets administrators act in the own name until an instant. */
@Entity
@Table(name = "identity_acting_consent")
class ActingConsent {

    @Id
    @Column(name = "account_id")
    private Long accountId;
    @Column(name = "given_at", nullable = false)
    private Instant givenAt;
    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    protected ActingConsent() {
    }

    ActingConsent(MemberId member, Instant now, Instant endsAt) {
        this.accountId = member.value();
        this.givenAt = now;
        this.endsAt = endsAt;
    }

    Instant givenAt() {
        return givenAt;
    }

    Instant endsAt() {
        return endsAt;
    }
}

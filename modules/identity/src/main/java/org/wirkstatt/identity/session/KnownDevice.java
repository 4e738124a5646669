package org.wirkstatt.identity.session;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.wirkstatt.platform.identity.MemberId;

/** That somebody signed in with a browser before. */
@Entity
@Table(name = "identity_known_device")
class KnownDevice {

    @Id
    @Column(name = "key_hash")
    private String keyHash;
    @Column(name = "account_id", nullable = false)
    private long accountId;
    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    protected KnownDevice() {
    }

    KnownDevice(String keyHash, MemberId member, Instant now) {
        this.keyHash = keyHash;
        this.accountId = member.value();
        this.seenAt = now;
    }

    void seen(Instant now) {
        seenAt = now;
    }

    Instant seenAt() {
        return seenAt;
    }
}

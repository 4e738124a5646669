package org.wirkstatt.identity.factor;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import org.wirkstatt.platform.identity.MemberId;

/** The authenticator app of a person, and the codes for when it is lost. */
@Entity
@Table(name = "identity_second_factor")
class SecondFactor {

    @Id
    @Column(name = "account_id")
    private long accountId;
    @Column(name = "secret", nullable = false)
    private String sealedSecret;
    @Column(name = "last_step", nullable = false)
    private long lastStep;
    @Column(name = "enabled_at", nullable = false)
    private Instant enabledAt;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "identity_recovery_code", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "code_hash", nullable = false)
    private Set<String> recoveryHashes = new HashSet<>();

    protected SecondFactor() {
    }

    /** @param step of the code that proved that the app works */
    SecondFactor(MemberId member, String sealedSecret, long step, Instant now) {
        this.accountId = member.value();
        this.sealedSecret = sealedSecret;
        this.lastStep = step;
        this.enabledAt = now;
    }

    void taken(long step) {
        lastStep = step;
    }

    /** @return false if there is no such code, or it was used */
    boolean useRecovery(String hash) {
        return recoveryHashes.remove(hash);
    }

    void replaceRecovery(Set<String> hashes) {
        recoveryHashes.clear();
        recoveryHashes.addAll(hashes);
    }

    String sealedSecret() {
        return sealedSecret;
    }

    long lastStep() {
        return lastStep;
    }

    Instant enabledAt() {
        return enabledAt;
    }

    int recoveryLeft() {
        return recoveryHashes.size();
    }
}

package org.wirkstatt.identity.passkey;

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

/** The public half of a key that lies on a device of one person. Bytes are kept as base64url. */
@Entity
@Table(name = "identity_passkey")
class Passkey {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_passkey")
    @SequenceGenerator(name = "identity_passkey", sequenceName = "identity_passkey_seq", allocationSize = 50)
    private Long id;
    @Column(name = "account_id", nullable = false)
    private long accountId;
    @Column(name = "name", nullable = false)
    private String name;
    @Column(name = "user_handle", nullable = false)
    private String userHandle;
    @Column(name = "credential_id", nullable = false)
    private String credentialId;
    @Column(name = "credential_data", nullable = false)
    private String credentialData;
    @Column(name = "sign_count", nullable = false)
    private long signCount;
    @Column(name = "backup_eligible", nullable = false)
    private boolean backupEligible;
    @Column(name = "backed_up", nullable = false)
    private boolean backedUp;
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;
    @Column(name = "used_at")
    private Instant usedAt;

    protected Passkey() {
    }

    /**
     * @param userHandle what the device keeps for the account; the same for all passkeys of a person
     * @param credentialData id of the device's model, id of the key and public key, as WebAuthn 6.5.2 lays them out
     */
    Passkey(MemberId owner, String name, String userHandle, String credentialId, String credentialData, Instant now) {
        this.accountId = owner.value();
        this.name = name;
        this.userHandle = userHandle;
        this.credentialId = credentialId;
        this.credentialData = credentialData;
        this.createdAt = now;
    }

    /** What the device said last. @param count of its signatures; 0 for devices that do not count */
    void signed(long count, boolean eligible, boolean backup) {
        signCount = count;
        backupEligible = eligible;
        backedUp = backup;
    }

    void call(String newName) {
        name = newName;
    }

    void used(Instant now) {
        usedAt = now;
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

    String userHandle() {
        return userHandle;
    }

    String credentialId() {
        return credentialId;
    }

    String credentialData() {
        return credentialData;
    }

    long signCount() {
        return signCount;
    }

    boolean isBackupEligible() {
        return backupEligible;
    }

    boolean isBackedUp() {
        return backedUp;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Empty if nobody signed in with it yet. */
    Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }
}

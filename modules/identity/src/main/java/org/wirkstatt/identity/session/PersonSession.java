package org.wirkstatt.identity.session;

import java.time.Duration;
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
import org.wirkstatt.platform.identity.MemberId;

/** That somebody is signed in on a device. Ending it ends what the browser holds, at its next request. */
@Entity
@Table(name = "identity_session")
class PersonSession {

    /** Without asking to stay signed in: a working day. */
    static final Duration SHORT = Duration.ofHours(12);
    /** Of those who asked to stay signed in, since the latest visit. */
    static final Duration LONG = Duration.ofDays(30);
    /** And since the sign-in: then the password is asked for again. */
    static final Duration LONGEST = Duration.ofDays(90);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_session")
    @SequenceGenerator(name = "identity_session", sequenceName = "identity_session_seq", allocationSize = 50)
    private Long id;
    @Column(name = "account_id", nullable = false)
    private long accountId;
    @Enumerated(EnumType.STRING)
    @Column(name = "proof", nullable = false)
    private Proof proof;
    @Column(name = "device", nullable = false)
    private String device;
    @Column(name = "network", nullable = false)
    private String network;
    @Column(name = "began_at", nullable = false)
    private Instant beganAt;
    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;
    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;
    @Column(name = "series")
    private String series;
    @Column(name = "remember_hash")
    private String rememberHash;
    @Column(name = "former_hash")
    private String formerHash;
    @Column(name = "rotated_at")
    private Instant rotatedAt;

    protected PersonSession() {
    }

    PersonSession(MemberId member, Proof proof, String device, String network, Instant now) {
        this.accountId = member.value();
        this.proof = proof;
        this.device = device;
        this.network = network;
        this.beganAt = now;
        this.seenAt = now;
        this.expiresAt = now.plus(SHORT);
    }

    /** The person asked to stay signed in. @param newSeries names the session in the cookie. @param tokenHash of the first token */
    void remember(String newSeries, String tokenHash, Instant now) {
        series = newSeries;
        rememberHash = tokenHash;
        rotatedAt = now;
        expiresAt = now.plus(LONG);
    }

    /** The present token was used: the next one takes its place. */
    void rotate(String tokenHash, Instant now) {
        formerHash = rememberHash;
        rememberHash = tokenHash;
        rotatedAt = now;
        seenAt = now;
        expiresAt = now.plus(LONG).isBefore(beganAt.plus(LONGEST)) ? now.plus(LONG) : beganAt.plus(LONGEST);
    }

    void strengthen(Proof stronger) {
        proof = stronger;
    }

    boolean isOpenAt(Instant now) {
        return expiresAt.isAfter(now);
    }

    long id() {
        return id;
    }

    MemberId member() {
        return new MemberId(accountId);
    }

    Proof proof() {
        return proof;
    }

    String device() {
        return device;
    }

    String network() {
        return network;
    }

    Instant beganAt() {
        return beganAt;
    }

    Instant seenAt() {
        return seenAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isRemembered() {
        return series != null;
    }

    String rememberHash() {
        return rememberHash;
    }

    String formerHash() {
        return formerHash;
    }

    Instant rotatedAt() {
        return rotatedAt;
    }
}

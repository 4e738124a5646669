package org.wirkstatt.forum.moderation;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

import org.wirkstatt.platform.identity.MemberId;

/** What somebody says against a decision, and what a second person answers to it. */
@MappedSuperclass
public abstract class Objection {

    @Column(nullable = false, updatable = false)
    private String text;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "decided_by")
    private Long decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(nullable = false)
    private boolean granted;
    private String answer;

    /** For JPA. */
    protected Objection() {
    }

    Objection(String text, Instant now) {
        this.text = text;
        this.createdAt = now;
    }

    void decide(boolean grant, String reasons, MemberId by, Instant now) {
        granted = grant;
        answer = reasons;
        decidedBy = by.value();
        decidedAt = now;
    }

    void forgetDecider() {
        decidedBy = null;
    }

    /** The decision that it is about. */
    public abstract long decisionId();

    /** Plain text. */
    public String text() {
        return text;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isOpen() {
        return decidedAt == null;
    }

    /** Null while open. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Whether it had success; false while open. */
    public boolean isGranted() {
        return granted;
    }

    /** Reasons of the second person, plain text; null while open. */
    public String answer() {
        return answer;
    }
}

package org.wirkstatt.forum.moderation;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.wirkstatt.platform.identity.MemberId;

/** Somebody objects to a decision about an own text; another person than before decides. One for each decision. */
@Entity
@Table(name = "forum_appeal")
public class Appeal {

    @Id
    @Column(name = "decision_id")
    private long decisionId;
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
    protected Appeal() {
    }

    Appeal(long decision, String text, Instant now) {
        this.decisionId = decision;
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

    public long decisionId() {
        return decisionId;
    }

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

    /** Whether the decision was taken back; false while open. */
    public boolean isGranted() {
        return granted;
    }

    /** Reasons of the second person, plain text; null while open. */
    public String answer() {
        return answer;
    }
}

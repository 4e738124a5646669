package org.wirkstatt.forum.poll;

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

/** A question with options in a post. Counters change under a lock on this row. */
@Entity
@Table(name = "forum_poll")
public class Poll {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_poll_seq")
    @SequenceGenerator(name = "forum_poll_seq", sequenceName = "forum_poll_seq", allocationSize = 50)
    private Long id;
    @Column(name = "post_id", nullable = false, updatable = false)
    private long postId;
    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private PollKind kind;
    @Column(nullable = false, updatable = false)
    private String question;
    @Column(name = "closes_at")
    private Instant closesAt;
    @Column(nullable = false)
    private int voters;
    @Column(name = "reminded_at")
    private Instant remindedAt;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For JPA. */
    protected Poll() {
    }

    Poll(long post, PollKind kind, String question, Instant closesAt, Instant now) {
        this.postId = post;
        this.kind = kind;
        this.question = question;
        this.closesAt = closesAt;
        this.createdAt = now;
    }

    void countVoters(int difference) {
        voters += difference;
    }

    void remind(Instant now) {
        remindedAt = now;
    }

    /** Whether those who had not voted were told that it ends. */
    boolean isReminded() {
        return remindedAt != null;
    }

    Instant createdAt() {
        return createdAt;
    }

    public boolean isOpen(Instant now) {
        return closesAt == null || now.isBefore(closesAt);
    }

    public long id() {
        return id;
    }

    public long postId() {
        return postId;
    }

    public PollKind kind() {
        return kind;
    }

    public String question() {
        return question;
    }

    /** Null for no end. */
    public Instant closesAt() {
        return closesAt;
    }

    /** People who chose something. */
    public int voters() {
        return voters;
    }
}

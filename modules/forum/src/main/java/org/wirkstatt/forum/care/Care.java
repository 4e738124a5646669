package org.wirkstatt.forum.care;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far the care for one question has come. */
@Entity
@Table(name = "forum_care")
public class Care {

    @Id
    @Column(name = "thread_id")
    private long threadId;
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private CareStage stage;
    @Column(name = "begun_at", nullable = false, updatable = false)
    private Instant begunAt;
    @Column(name = "due_at")
    private Instant dueAt;

    /** For JPA. */
    protected Care() {
    }

    Care(long thread, Instant now) {
        this.threadId = thread;
        this.stage = CareStage.ONE;
        this.begunAt = now;
    }

    /** @param due null when nothing comes after it */
    void reach(CareStage reached, Instant due) {
        stage = reached;
        dueAt = due;
    }

    void end() {
        dueAt = null;
    }

    public long threadId() {
        return threadId;
    }

    public CareStage stage() {
        return stage;
    }

    /** Null when nothing comes any more. */
    public Instant dueAt() {
        return dueAt;
    }
}

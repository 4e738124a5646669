package org.wirkstatt.forum.care;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.wirkstatt.platform.identity.MemberId;

/** That somebody was asked to answer a question first. Nobody but the person and those who run the portal sees it. */
@Entity
@Table(name = "forum_asked")
@IdClass(Asked.Key.class)
public class Asked {

    /** Thread and person. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private long threadId;
        private long memberId;

        /** For JPA. */
        public Key() {
        }

        Key(long thread, MemberId member) {
            this.threadId = thread;
            this.memberId = member.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.threadId == threadId && key.memberId == memberId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(threadId, memberId);
        }
    }

    @Id
    @Column(name = "thread_id")
    private long threadId;
    @Id
    @Column(name = "member_id")
    private long memberId;
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private CareStage stage;
    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;
    @Column(name = "passed_on_at")
    private Instant passedOnAt;

    /** For JPA. */
    protected Asked() {
    }

    Asked(long thread, MemberId member, CareStage stage, Instant now) {
        this.threadId = thread;
        this.memberId = member.value();
        this.stage = stage;
        this.askedAt = now;
    }

    void passOn(Instant now) {
        passedOnAt = now;
    }

    public long threadId() {
        return threadId;
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    public CareStage stage() {
        return stage;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** When the person said 'not me'; null if never. */
    public Instant passedOnAt() {
        return passedOnAt;
    }
}

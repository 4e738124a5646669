package org.wirkstatt.forum.follow;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.wirkstatt.platform.identity.MemberId;

/** A post that somebody wants to find again, and be reminded of. Nobody else sees it. */
@Entity
@Table(name = "forum_bookmark")
public class Bookmark {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_bookmark_seq")
    @SequenceGenerator(name = "forum_bookmark_seq", sequenceName = "forum_bookmark_seq", allocationSize = 50)
    private Long id;
    @Column(name = "member_id", nullable = false, updatable = false)
    private long memberId;
    @Column(name = "post_id", nullable = false, updatable = false)
    private long postId;
    @Column(name = "remind_at")
    private Instant remindAt;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For JPA. */
    protected Bookmark() {
    }

    Bookmark(MemberId member, long post, Instant remindAt, Instant now) {
        this.memberId = member.value();
        this.postId = post;
        this.remindAt = remindAt;
        this.createdAt = now;
    }

    /** @param at null for no reminder */
    void remindAt(Instant at) {
        remindAt = at;
    }

    public long id() {
        return id;
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    public long postId() {
        return postId;
    }

    /** Null for none, and after the reminder. */
    public Instant remindAt() {
        return remindAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}

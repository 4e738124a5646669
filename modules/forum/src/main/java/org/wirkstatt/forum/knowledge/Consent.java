package org.wirkstatt.forum.knowledge;

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

/**
 * What the author of one post says to its use in one material, as proof (GDPR Art. 7(1)): who, when, by which way, to which text and in answer to
 * which words.
 */
@Entity
@Table(name = "forum_consent")
public class Consent {

    /** Version of the words that authors agree to, {@code consent.words.<version>} in the bundle; texts of earlier versions stay there. */
    public static final int WORDS = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_consent_seq")
    @SequenceGenerator(name = "forum_consent_seq", sequenceName = "forum_consent_seq", allocationSize = 50)
    private Long id;
    @Column(name = "request_id", nullable = false, updatable = false)
    private long requestId;
    @Column(name = "post_id", nullable = false, updatable = false)
    private long postId;
    @Column(name = "author_id")
    private Long authorId;
    @Column(nullable = false)
    private int revision;
    @Column(name = "text_version", nullable = false)
    private int words;
    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;
    @Enumerated(EnumType.STRING)
    private Answer answer;
    @Column(name = "answered_at")
    private Instant answeredAt;
    @Enumerated(EnumType.STRING)
    private Way way;
    @Column(nullable = false)
    private boolean used;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "removed_at")
    private Instant removedAt;

    /** For JPA. */
    protected Consent() {
    }

    Consent(long request, long post, MemberId author, int revision, Instant now) {
        this.requestId = request;
        this.postId = post;
        this.authorId = author.value();
        ask(revision, now);
    }

    /** Asks about the text {@code newRevision}; an earlier answer counts no more. */
    final void ask(int newRevision, Instant now) {
        revision = newRevision;
        words = WORDS;
        askedAt = now;
        answer = null;
        answeredAt = null;
        way = null;
    }

    void answer(Answer given, Way by, Instant now) {
        answer = given;
        way = by;
        answeredAt = now;
    }

    /** The draft holds the text from now on. */
    void use() {
        used = true;
    }

    /** Takes back what was agreed after the draft was made: the text, or the name only. */
    void withdraw(Answer instead, Way by, Instant now) {
        answer(instead, by, now);
        withdrawnAt = now;
        removedAt = null;
    }

    /** An editor took out what has to go. */
    void removed(Instant now) {
        removedAt = now;
        if (answer == Answer.DECLINED) {
            used = false;
        }
    }

    void forgetAuthor() {
        authorId = null;
    }

    public long id() {
        return id;
    }

    public long requestId() {
        return requestId;
    }

    public long postId() {
        return postId;
    }

    /** Null for somebody who is gone. */
    public MemberId author() {
        return authorId == null ? null : new MemberId(authorId);
    }

    /** Number in the history of the post of the text that the question is about; 0 where that begins without one. */
    public int revision() {
        return revision;
    }

    /** Version of the words agreed to. */
    public int words() {
        return words;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Null while there is none. */
    public Answer answer() {
        return answer;
    }

    /** Null while there is no answer. */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** Null while there is no answer. */
    public Way way() {
        return way;
    }

    public boolean agrees() {
        return answer != null && answer.agrees();
    }

    /** Whether the draft, or the material made of it, holds the text. */
    public boolean isUsed() {
        return used;
    }

    /** Whether the author took something back that editors still have to take out. */
    public boolean isToRemove() {
        return withdrawnAt != null && removedAt == null;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }
}

package org.wirkstatt.forum.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.wirkstatt.platform.identity.MemberId;

/** Something that a moderator did, with the reasons and what undoing needs. */
@Entity
@Table(name = "forum_decision")
public class Decision {

    /** How long everything can be undone. */
    public static final Duration UNDO = Duration.ofDays(30);
    /** How long who is concerned can object (DSA Art. 20(1)). */
    public static final int APPEAL_MONTHS = 6;

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_decision_seq")
    @SequenceGenerator(name = "forum_decision_seq", sequenceName = "forum_decision_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Action action;
    @Column(name = "post_id", updatable = false)
    private Long postId;
    @Column(name = "thread_id", nullable = false, updatable = false)
    private long threadId;
    @Column(name = "other_id")
    private Long otherId;
    @Column(name = "former_no")
    private Integer formerNo;
    @Column(name = "addressee_id")
    private Long addresseeId;
    @Enumerated(EnumType.STRING)
    private Ground ground;
    private String source;
    @Column(nullable = false)
    private String facts;
    @Column(name = "decided_by")
    private Long decidedBy;
    @Column(name = "decided_at", nullable = false, updatable = false)
    private Instant decidedAt;
    @Column(name = "undone_by")
    private Long undoneBy;
    @Column(name = "undone_at")
    private Instant undoneAt;

    /** For JPA. */
    protected Decision() {
    }

    Decision(Action action, Long post, long thread, MemberId addressee, Statement statement, MemberId by, Instant now) {
        this.action = action;
        this.postId = post;
        this.threadId = thread;
        this.addresseeId = addressee == null ? null : addressee.value();
        this.ground = statement.ground();
        this.source = statement.source();
        this.facts = statement.facts();
        this.decidedBy = by.value();
        this.decidedAt = now;
    }

    /** What undoing needs. @param other former board, other thread, or number of the former text @param no former accepted answer; null without */
    void keep(Long other, Integer no) {
        otherId = other;
        formerNo = no;
    }

    void undo(MemberId by, Instant now) {
        undoneBy = by.value();
        undoneAt = now;
    }

    /** Leads to {@code member} no more. */
    void forget(MemberId member) {
        if (member.equals(addressee())) {
            addresseeId = null;
            facts = "";
        }
        decidedBy = without(decidedBy, member);
        undoneBy = without(undoneBy, member);
    }

    private static Long without(Long id, MemberId member) {
        return id != null && id == member.value() ? null : id;
    }

    private static MemberId member(Long id) {
        return id == null ? null : new MemberId(id);
    }

    /** Address of the page with the reasons, for the person concerned and moderators. */
    public String path() {
        return "/forum/entscheidung/" + id;
    }

    public long id() {
        return id;
    }

    public Action action() {
        return action;
    }

    /** Null for a decision about a thread. */
    public Long postId() {
        return postId;
    }

    public long threadId() {
        return threadId;
    }

    /** What undoing needs, by action; null without. */
    Long otherId() {
        return otherId;
    }

    Integer formerNo() {
        return formerNo;
    }

    /** Who wrote what it is about; null for somebody who is gone. */
    public MemberId addressee() {
        return member(addresseeId);
    }

    /** Null for what limits nobody. */
    public Ground ground() {
        return ground;
    }

    /** Which rule or law; null for what limits nobody. */
    public String source() {
        return source;
    }

    /** Plain text; empty without. */
    public String facts() {
        return facts;
    }

    /** Null for somebody who is gone. */
    public MemberId decidedBy() {
        return member(decidedBy);
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    /** Null unless undone. */
    public Instant undoneAt() {
        return undoneAt;
    }

    public boolean isUndoable(Instant now) {
        return undoneAt == null && now.isBefore(decidedAt.plus(UNDO));
    }

    /** Until when an appeal is possible, exclusive. */
    public Instant appealUntil() {
        return decidedAt.atZone(GERMANY).plusMonths(APPEAL_MONTHS).toInstant();
    }
}

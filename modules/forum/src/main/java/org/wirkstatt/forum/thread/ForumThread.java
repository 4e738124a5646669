package org.wirkstatt.forum.thread;

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

import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.Slugs;

/**
 * A thread with its counters. Every change happens under a lock on this row ({@link Threads#lock}), so numbers of posts and change numbers
 * have no gap and no double.
 */
@Entity
@Table(name = "forum_thread")
public class ForumThread {

    /** {@link ContentRef#type()} of threads. */
    public static final String CONTENT_TYPE = "forum.thread";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_thread_seq")
    @SequenceGenerator(name = "forum_thread_seq", sequenceName = "forum_thread_seq", allocationSize = 50)
    private Long id;
    @Column(name = "board_id", nullable = false)
    private long boardId;
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ThreadKind kind;
    @Column(nullable = false)
    private String title;
    @Column(name = "region_id")
    private Long regionId;
    @Column(name = "author_id")
    private Long authorId;
    @Column(name = "last_author_id")
    private Long lastAuthorId;
    @Column(name = "last_no", nullable = false)
    private int lastNo;
    @Column(nullable = false)
    private int posts;
    @Column(name = "change_no", nullable = false)
    private long changeNo;
    @Column(name = "accepted_no")
    private Integer acceptedNo;
    @Column(name = "accepted_change_no", nullable = false)
    private long acceptedChangeNo;
    @Column(name = "accepted_by")
    private Long acceptedBy;
    @Column(name = "first_answer_at")
    private Instant firstAnswerAt;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "last_post_at", nullable = false)
    private Instant lastPostAt;
    @Column(name = "locked_at")
    private Instant lockedAt;
    @Column(name = "hidden_at")
    private Instant hiddenAt;
    @Column(name = "form_key", updatable = false)
    private String formKey;

    /** For JPA. */
    protected ForumThread() {
    }

    ForumThread(long board, ThreadKind kind, String title, RegionId region, MemberId author, String formKey, Instant now) {
        this.boardId = board;
        this.kind = kind;
        this.title = title;
        this.regionId = region == null ? null : region.value();
        this.authorId = author == null ? null : author.value();
        this.formKey = formKey;
        this.createdAt = now;
        this.lastPostAt = now;
    }

    /**
     * Takes a new post in.
     *
     * @param author null for somebody who is gone
     * @return its number
     */
    public int take(MemberId author, Instant now) {
        return take(author, true, now);
    }

    /** As {@link #take(MemberId, Instant)} for a post that was written {@code at} in another thread. @param shown whether readers see it */
    public int take(MemberId author, boolean shown, Instant at) {
        lastNo++;
        changeNo++;
        posts += shown ? 1 : 0;
        if (!at.isBefore(lastPostAt)) {
            lastPostAt = at;
            lastAuthorId = author == null ? null : author.value();
        }
        if (firstAnswerAt == null && lastNo > 1 && !(author != null && author.equals(author()))) {
            firstAnswerAt = at;
        }
        return lastNo;
    }

    /** A text changed. @param shown posts shown more or, below 0, fewer than before @return the number of the change */
    public long change(int shown) {
        posts += shown;
        return ++changeNo;
    }

    void rename(String newTitle, RegionId region) {
        title = newTitle;
        regionId = region == null ? null : region.value();
    }

    /** @param no number of the answer; null for none */
    public void accept(Integer no, MemberId by) {
        acceptedNo = no;
        acceptedBy = no == null ? null : by.value();
        acceptedChangeNo = change(0);
    }

    /** Nobody can answer from now on; null opens it again. */
    public void lock(Instant at) {
        lockedAt = at;
    }

    /** Only moderators see it from now on; null shows it again. */
    public void hide(Instant at) {
        hiddenAt = at;
    }

    /** Stands in another board from now on; the counters of the boards are the caller's. */
    public void moveTo(long board) {
        boardId = board;
    }

    /** Leads to {@code member} no more. @param otherTitle instead of the one that the person wrote; null leaves it */
    void forget(MemberId member, String otherTitle) {
        title = otherTitle != null && member.equals(author()) ? otherTitle : title;
        authorId = without(authorId, member);
        lastAuthorId = without(lastAuthorId, member);
        acceptedBy = without(acceptedBy, member);
    }

    private static Long without(Long id, MemberId member) {
        return id != null && id == member.value() ? null : id;
    }

    private static MemberId member(Long id) {
        return id == null ? null : new MemberId(id);
    }

    public ContentRef ref() {
        return ref(id);
    }

    public static ContentRef ref(long id) {
        return new ContentRef(CONTENT_TYPE, String.valueOf(id));
    }

    /** Address of the first page. */
    public String path() {
        return path(id, title);
    }

    static String path(long id, String title) {
        String slug = Slugs.of(title);
        return shortPath(id) + (slug.isEmpty() ? "" : "-" + slug);
    }

    /** Address that stays when the title changes, and leads to {@link #path}. */
    public String shortPath() {
        return shortPath(id);
    }

    private static String shortPath(long id) {
        return "/forum/thema/" + id;
    }

    public long id() {
        return id;
    }

    public long boardId() {
        return boardId;
    }

    public ThreadKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** The region it concerns; null without. */
    public RegionId region() {
        return regionId == null ? null : new RegionId(regionId);
    }

    /** Who opened it; null for somebody who is gone. */
    public MemberId author() {
        return member(authorId);
    }

    /** Who wrote the latest post; null for somebody who is gone. */
    public MemberId lastAuthor() {
        return member(lastAuthorId);
    }

    /** Highest number ever given to a post. */
    public int lastNo() {
        return lastNo;
    }

    /** Posts that can be read. */
    public int posts() {
        return posts;
    }

    /** Number of the latest change; 1 for the opening post. */
    public long changeNo() {
        return changeNo;
    }

    /** Number of the accepted answer; null without. */
    public Integer acceptedNo() {
        return acceptedNo;
    }

    /** Change number of the latest acceptance or its withdrawal; 0 for none ever. */
    public long acceptedChangeNo() {
        return acceptedChangeNo;
    }

    /** Who chose the answer; null without or for somebody who is gone. */
    public MemberId acceptedBy() {
        return member(acceptedBy);
    }

    /** When somebody else first answered; null while nobody has. */
    public Instant firstAnswerAt() {
        return firstAnswerAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastPostAt() {
        return lastPostAt;
    }

    public boolean isLocked() {
        return lockedAt != null;
    }

    public boolean isHidden() {
        return hiddenAt != null;
    }
}

package org.wirkstatt.forum.post;

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
import jakarta.persistence.Version;

import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.MemberId;

/** One numbered post. Its number stays for good; a deleted or hidden one stays as a numbered mark. */
@Entity
@Table(name = "forum_post")
public class Post {

    /** {@link ContentRef#type()} of posts. */
    public static final String CONTENT_TYPE = "forum.post";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_post_seq")
    @SequenceGenerator(name = "forum_post_seq", sequenceName = "forum_post_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(name = "thread_id", nullable = false)
    private long threadId;
    @Column(nullable = false)
    private int no;
    @Column(name = "author_id")
    private Long authorId;
    @Column(name = "reply_to")
    private Integer replyTo;
    @Column(nullable = false)
    private String text;
    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Origin origin;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "edited_at")
    private Instant editedAt;
    @Column(name = "change_no", nullable = false)
    private long changeNo;
    @Column(name = "deleted_at")
    private Instant deletedAt;
    @Column(name = "hidden_at")
    private Instant hiddenAt;
    @Column(name = "public_from", nullable = false)
    private int publicFrom;
    @Column(name = "form_key", updatable = false)
    private String formKey;

    /** For JPA. */
    protected Post() {
    }

    Post(long thread, int no, MemberId author, Integer replyTo, String text, Origin origin, String formKey, Instant now) {
        this.threadId = thread;
        this.no = no;
        this.authorId = author == null ? null : author.value();
        this.replyTo = replyTo;
        this.text = text;
        this.origin = origin;
        this.formKey = formKey;
        this.createdAt = now;
    }

    void rewrite(String newText, long change, Instant now) {
        text = newText;
        changeNo = change;
        editedAt = now;
    }

    void delete(long change, Instant now) {
        deletedAt = now;
        changeNo = change;
    }

    void restore(long change) {
        deletedAt = null;
        changeNo = change;
    }

    /** The text of a deleted post goes for good. */
    void clear() {
        text = "";
    }

    /** Only moderators see the text from now on; null shows it again. @param change of the thread */
    public void hide(Instant at, long change) {
        hiddenAt = at;
        changeNo = change;
    }

    /** @param revision first number of the history that readers see; 0 for all */
    void showFrom(int revision) {
        publicFrom = revision;
    }

    /** Stands in another thread from now on. */
    public void moveTo(long thread, int newNo, Integer newReplyTo) {
        threadId = thread;
        no = newNo;
        replyTo = newReplyTo;
    }

    void forgetAuthor() {
        authorId = null;
    }

    void replaceText(String newText) {
        text = newText;
    }

    public ContentRef ref() {
        return ref(id);
    }

    public static ContentRef ref(long id) {
        return new ContentRef(CONTENT_TYPE, String.valueOf(id));
    }

    /** Address that leads to the post wherever it stands, for quotes and mails. */
    public String path() {
        return "/forum/beitrag/" + id;
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public long threadId() {
        return threadId;
    }

    /** From 1. */
    public int no() {
        return no;
    }

    /** Null for somebody who is gone. */
    public MemberId author() {
        return authorId == null ? null : new MemberId(authorId);
    }

    /** Number of the post that this one answers; null for an answer to all. */
    public Integer replyTo() {
        return replyTo;
    }

    /** Markdown; also of a deleted or hidden one, so ask {@link #isShown} first. */
    public String text() {
        return text;
    }

    public Origin origin() {
        return origin;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null if never edited. */
    public Instant editedAt() {
        return editedAt;
    }

    /** Change number of the thread when this post was last edited, deleted, hidden or shown again; 0 for never. */
    public long changeNo() {
        return changeNo;
    }

    /** First number of the history that readers see: moderation took something out of the texts before it; 0 for all. */
    public int publicFrom() {
        return publicFrom;
    }

    /** Null unless the author deleted it. */
    public Instant deletedAt() {
        return deletedAt;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public boolean isHidden() {
        return hiddenAt != null;
    }

    /** Whether readers see the text. */
    public boolean isShown() {
        return deletedAt == null && hiddenAt == null;
    }
}

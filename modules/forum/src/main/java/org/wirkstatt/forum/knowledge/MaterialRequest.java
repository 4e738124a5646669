package org.wirkstatt.forum.knowledge;

import java.time.Instant;
import java.util.Optional;

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

/** Somebody wants to make a material of posts of one thread. Everything about it happens under a lock on this row. */
@Entity
@Table(name = "forum_material_request")
public class MaterialRequest {

    /** {@link ContentRef#type()} of requests, for jobs only. */
    static final String CONTENT_TYPE = "forum.materialRequest";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_material_request_seq")
    @SequenceGenerator(name = "forum_material_request_seq", sequenceName = "forum_material_request_seq", allocationSize = 50)
    private Long id;
    @Column(name = "thread_id", nullable = false, updatable = false)
    private long threadId;
    @Column(name = "requester_id")
    private Long requesterId;
    @Column(nullable = false)
    private String title;
    @Column(nullable = false)
    private String summary;
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.OPEN;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "due_at", nullable = false)
    private Instant dueAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "material_type")
    private String materialType;
    @Column(name = "material_id")
    private String materialId;
    @Column(name = "form_key", nullable = false, updatable = false)
    private String formKey;

    /** For JPA. */
    protected MaterialRequest() {
    }

    MaterialRequest(long thread, MemberId requester, String title, String summary, String formKey, Instant now, Instant due) {
        this.threadId = thread;
        this.requesterId = requester.value();
        this.title = title;
        this.summary = summary;
        this.formKey = formKey;
        this.createdAt = now;
        this.dueAt = due;
    }

    void drafted(ContentRef material, Instant now) {
        materialType = material.type();
        materialId = material.id();
        end(RequestState.DRAFTED, now);
    }

    void end(RequestState how, Instant now) {
        state = how;
        endedAt = now;
    }

    void forgetRequester() {
        requesterId = null;
    }

    ContentRef ref() {
        return new ContentRef(CONTENT_TYPE, String.valueOf(id));
    }

    /** Where whoever asked sees how far it is. */
    public String path() {
        return "/verwaltung/aus-dem-forum/" + id;
    }

    /** Where an author answers. */
    public String answerPath() {
        return "/forum/zustimmungen/" + id;
    }

    public long id() {
        return id;
    }

    public long threadId() {
        return threadId;
    }

    /** Null for somebody who is gone. */
    public MemberId requester() {
        return requesterId == null ? null : new MemberId(requesterId);
    }

    /** Of the material to be. */
    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    public RequestState state() {
        return state;
    }

    public boolean isOpen() {
        return state == RequestState.OPEN;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Posts without an answer by then are left out. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Empty until a draft was made. */
    public Optional<ContentRef> material() {
        return materialId == null ? Optional.empty() : Optional.of(new ContentRef(materialType, materialId));
    }
}

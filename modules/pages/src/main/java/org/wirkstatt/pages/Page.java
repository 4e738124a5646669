package org.wirkstatt.pages;

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

/** A page or news item as a row: its address, which stays, and its text ({@link PageFile}). */
@Entity
@Table(name = "pages_page")
public class Page {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pages_page_seq")
    @SequenceGenerator(name = "pages_page_seq", sequenceName = "pages_page_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private PageKind kind;

    @Column(nullable = false, updatable = false)
    private String slug;

    @Column(nullable = false)
    private String text;

    /** Names the form a page was made with; a second submit of the same form finds it. Null for imported ones. */
    @Column(name = "form_key", updatable = false)
    private String formKey;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** For JPA. */
    protected Page() {
    }

    /**
     * @param text of a {@link PageFile}
     * @param formKey null where no form made it
     */
    Page(PageKind kind, String slug, String text, String formKey, Instant now) {
        this.kind = kind;
        this.slug = slug;
        this.text = text;
        this.formKey = formKey;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Takes a new text. */
    void rewrite(String newText, Instant now) {
        text = newText;
        changedAt = now;
    }

    /** Null before the row was written. */
    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public PageKind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    String text() {
        return text;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}

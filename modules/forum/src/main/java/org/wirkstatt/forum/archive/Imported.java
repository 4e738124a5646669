package org.wirkstatt.forum.archive;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a post came out of an archive, and which entry it was, so that no entry comes twice into a board. */
@Entity
@Table(name = "forum_imported")
public class Imported {

    @Id
    @Column(name = "post_id")
    private long postId;
    @Column(name = "import_id", nullable = false, updatable = false)
    private long importId;
    @Column(name = "board_id", nullable = false, updatable = false)
    private long boardId;
    @Column(name = "entry_key", nullable = false, updatable = false)
    private String entryKey;
    @Column(name = "author_name")
    private String authorName;
    @Column(nullable = false, updatable = false)
    private boolean matched;
    @Column(name = "imported_at", nullable = false, updatable = false)
    private Instant importedAt;

    /** For JPA. */
    protected Imported() {
    }

    Imported(long post, ArchiveImport by, String entryKey, String authorName, boolean matched, Instant now) {
        this.postId = post;
        this.importId = by.id();
        this.boardId = by.boardId();
        this.entryKey = entryKey;
        this.authorName = authorName;
        this.matched = matched;
        this.importedAt = now;
    }

    long postId() {
        return postId;
    }

    String entryKey() {
        return entryKey;
    }

    /** Name as the archive has it; null for none. */
    String authorName() {
        return authorName;
    }

    boolean isMatched() {
        return matched;
    }

    Instant importedAt() {
        return importedAt;
    }
}

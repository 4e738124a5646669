package org.wirkstatt.search.saved;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.wirkstatt.platform.content.ContentRef;

/** That a saved search found a thing once: it is no news any more. */
@Entity
@Table(name = "search_saved_hit")
class SavedHit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "search_saved_hit")
    @SequenceGenerator(name = "search_saved_hit", sequenceName = "search_saved_hit_seq", allocationSize = 50)
    private Long id;
    @Column(name = "saved_id")
    private long savedId;
    private String ref;
    /** Null for what was there when the search was kept. */
    @Column(name = "found_at")
    private Instant foundAt;

    protected SavedHit() {
    }

    SavedHit(long savedId, ContentRef ref, Instant foundAt) {
        this.savedId = savedId;
        this.ref = ref.toString();
        this.foundAt = foundAt;
    }

    ContentRef ref() {
        int slash = ref.indexOf('/');
        return new ContentRef(ref.substring(0, slash), ref.substring(slash + 1));
    }

    Instant foundAt() {
        return foundAt;
    }
}

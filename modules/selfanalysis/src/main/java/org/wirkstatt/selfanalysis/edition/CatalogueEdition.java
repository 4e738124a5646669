package org.wirkstatt.selfanalysis.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;

/** An edition as a row: the text of its file, which never changes, and its state. */
@Entity
@Table(name = "selfanalysis_edition")
public class CatalogueEdition {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "selfanalysis_edition_seq")
    @SequenceGenerator(name = "selfanalysis_edition_seq", sequenceName = "selfanalysis_edition_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;
    @Column(name = "edition_key", nullable = false, updatable = false)
    private String key;
    @Column(updatable = false)
    private String follows;
    @Column(nullable = false, updatable = false)
    private String content;
    @Column(nullable = false, updatable = false)
    private String sha256;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EditionState state = EditionState.DRAFT;
    @Column(name = "imported_at", nullable = false, updatable = false)
    private Instant importedAt;
    @Column(name = "published_at")
    private Instant publishedAt;
    @Column(name = "retired_at")
    private Instant retiredAt;
    @OneToMany(mappedBy = "edition", cascade = CascadeType.ALL)
    @OrderBy("place")
    private List<CatalogueItem> items = new ArrayList<>();

    /** For JPA. */
    protected CatalogueEdition() {
    }

    /** @param text of the file that {@code catalogue} was read from */
    CatalogueEdition(Catalogue catalogue, String text, String sha256, Instant now) {
        this.key = catalogue.edition();
        this.follows = catalogue.follows();
        this.content = text;
        this.sha256 = sha256;
        this.importedAt = now;
        catalogue.criteria().forEach(criterion -> items.add(new CatalogueItem(this, items.size(), criterion)));
    }

    void makeCurrent(Instant now) {
        state = EditionState.CURRENT;
        publishedAt = publishedAt == null ? now : publishedAt;
        retiredAt = null;
    }

    void retire(Instant now) {
        state = EditionState.RETIRED;
        retiredAt = now;
    }

    String key() {
        return key;
    }

    /** As it was imported. */
    String text() {
        return content;
    }

    String sha256() {
        return sha256;
    }

    EditionState state() {
        return state;
    }

    boolean published() {
        return state != EditionState.DRAFT;
    }

    Instant importedAt() {
        return importedAt;
    }

    /** When it became current for the first time; null for a draft. */
    Instant publishedAt() {
        return publishedAt;
    }

    /** In their order. */
    List<CatalogueItem> items() {
        return items;
    }
}

package org.wirkstatt.library.collection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wirkstatt.library.vocabulary.Visibility;

/** Materials in an order, with what to do with each. */
@Entity
@Table(name = "library_collection")
class MaterialCollection {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "library_collection_seq")
    @SequenceGenerator(name = "library_collection_seq", sequenceName = "library_collection_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;
    private String slug;
    private String title;
    private String summary;
    private String description;
    @Enumerated(EnumType.STRING)
    private Visibility visibility;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "changed_at")
    private Instant changedAt;
    @ElementCollection
    @CollectionTable(name = "library_collection_step", joinColumns = @JoinColumn(name = "collection_id"))
    private List<CollectionStep> steps = new ArrayList<>();

    protected MaterialCollection() {
    }

    MaterialCollection(String slug, CollectionContent content, List<CollectionStep> steps, Instant now) {
        this.slug = slug;
        this.title = content.title().strip();
        this.summary = content.summary().strip();
        this.description = content.description() == null ? "" : content.description();
        this.visibility = content.visibility();
        this.createdAt = now;
        this.changedAt = now;
        this.steps.addAll(steps);
    }

    Long id() {
        return id;
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    String description() {
        return description;
    }

    Visibility visibility() {
        return visibility;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** In their order. */
    List<CollectionStep> steps() {
        return steps.stream().sorted(Comparator.comparingInt(CollectionStep::position)).toList();
    }
}

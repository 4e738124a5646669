package org.wirkstatt.regions;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.wirkstatt.platform.region.RegionId;

/**
 * A regional network as a row: its address and its profile as text. The profile is one piece of text on purpose, see
 * docs/decisions: {@link RegionFile} says what is in it.
 *
 * <p>An address that a region once had stays its own for good.
 */
@Entity
@Table(name = "regions_region")
public class Region {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "regions_region_seq")
    @SequenceGenerator(name = "regions_region_seq", sequenceName = "regions_region_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    @Column(nullable = false)
    private String slug;

    @Column(nullable = false)
    private String profile;

    @Column(nullable = false, updatable = false)
    private boolean demo;

    /** Names the form a region was made with; a second submit of the same form finds it. Null for imported ones. */
    @Column(name = "form_key", updatable = false)
    private String formKey;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "regions_former_slug", joinColumns = @JoinColumn(name = "region_id"))
    @Column(name = "slug")
    private Set<String> formerSlugs = new TreeSet<>();

    /** For JPA. */
    protected Region() {
    }

    /**
     * @param profile text of a {@link RegionFile}
     * @param demo whether the region is fictional
     * @param formKey null where no form made it
     */
    Region(String slug, String profile, boolean demo, String formKey, Instant now) {
        this.slug = slug;
        this.profile = profile;
        this.demo = demo;
        this.formKey = formKey;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Takes a new profile. */
    void rewrite(String newProfile, Instant now) {
        profile = newProfile;
        changedAt = now;
    }

    /** Takes a new address and keeps the present one as a former one. */
    void moveTo(String newSlug) {
        if (!newSlug.equals(slug)) {
            formerSlugs.add(slug);
            formerSlugs.remove(newSlug);
            slug = newSlug;
        }
    }

    /** Adds addresses that lead here. */
    void answerTo(Collection<String> slugs) {
        slugs.stream().filter(s -> !s.equals(slug)).forEach(formerSlugs::add);
    }

    /** Null before the row was written. */
    public RegionId id() {
        return id == null ? null : new RegionId(id);
    }

    public long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    /** Text of a {@link RegionFile}. */
    String profile() {
        return profile;
    }

    public boolean isDemo() {
        return demo;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Addresses that lead here by a redirect. */
    public Set<String> formerSlugs() {
        return Set.copyOf(formerSlugs);
    }
}

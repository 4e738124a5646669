package org.wirkstatt.community.initiative;

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

import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.region.RegionId;

/** An organisation that offers projects. Its address never changes; an archived one is hidden and can come back. */
@Entity
@Table(name = "community_initiative")
public class Initiative {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "community_initiative_seq")
    @SequenceGenerator(name = "community_initiative_seq", sequenceName = "community_initiative_seq", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(nullable = false, updatable = false)
    private String slug;
    @Column(name = "region_id", nullable = false)
    private long regionId;
    @Column(nullable = false)
    private String name;
    private String teaser;
    private String about;
    private String website;
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Visibility visibility;
    @Column(nullable = false, updatable = false)
    private boolean demo;
    /** Names the form it was made with; a second submit of the same form finds it. Null for imported ones. */
    @Column(name = "form_key", updatable = false)
    private String formKey;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "archived_at")
    private Instant archivedAt;

    /** For JPA. */
    protected Initiative() {
    }

    /** @param formKey null where no form made it */
    Initiative(String slug, InitiativeFile file, RegionId region, boolean demo, String formKey, Instant now) {
        this.slug = slug;
        this.demo = demo;
        this.formKey = formKey;
        this.createdAt = now;
        rewrite(file, region, now);
    }

    void rewrite(InitiativeFile file, RegionId region, Instant now) {
        regionId = region.value();
        name = file.name().strip();
        teaser = file.teaser();
        about = file.about();
        website = file.website();
        visibility = file.visibility();
        changedAt = now;
    }

    void archive(Instant now) {
        archivedAt = now;
    }

    void bringBack() {
        archivedAt = null;
    }

    public InitiativeId id() {
        return new InitiativeId(id);
    }

    public long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    /** Address of its page. */
    public String path() {
        return "/initiativen/" + slug;
    }

    public RegionId region() {
        return new RegionId(regionId);
    }

    public String name() {
        return name;
    }

    /** One sentence; null without. */
    public String teaser() {
        return teaser;
    }

    /** Markdown; null without. */
    public String about() {
        return about;
    }

    /** Null without. */
    public String website() {
        return website;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** Whether it is fictional; such a one is left out wherever facts leave the portal. */
    public boolean isDemo() {
        return demo;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }
}

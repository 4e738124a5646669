package org.wirkstatt.regions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.Markdown;
import org.wirkstatt.regions.RegionFile.Organisation;

/**
 * A region as it is read: immutable, made anew when the region changed.
 *
 * @param version of the row, for editing and validators
 * @param demo whether the region is fictional; such a region is left out wherever facts leave the portal
 * @param file what is known
 * @param whereHtml where the region is, as safe HTML; empty if unknown
 * @param aboutHtml what marks it out, as safe HTML; empty if unknown
 */
public record RegionProfile(RegionId id, String slug, long version, boolean demo, Instant createdAt, Instant changedAt,
        Set<String> formerSlugs, RegionFile file, String whereHtml, String aboutHtml) {

    private static final int MONTHS_TO_NEXT_ENQUIRY = 6;

    /** The region as row {@code r} has it. */
    static RegionProfile of(Region r, ContentFiles files, Markdown markdown) {
        RegionFile file = files.read(r.profile(), RegionFile.class, false);
        return new RegionProfile(r.id(), r.slug(), r.version(), r.isDemo(), r.createdAt(), r.changedAt(), r.formerSlugs(), file,
                markdown.toHtml(file.where()), markdown.toHtml(file.about()));
    }

    public String path() {
        return "/regionen/" + slug;
    }

    public String name() {
        return file.name();
    }

    public FederalState state() {
        return FederalState.find(file.state()).orElseThrow(() -> new IllegalStateException("region " + id.value() + " has no state"));
    }

    public boolean isArchived() {
        return file.status() == RegionStatus.ARCHIVED;
    }

    /** Whether the region is real and shown to everybody: it counts, and its facts leave the portal. */
    public boolean isListed() {
        return !demo && !isArchived();
    }

    public Set<Audience> audiences() {
        return Set.of(isArchived() ? Audience.EDITORS : Audience.PUBLIC);
    }

    /** The last day until which the page counts as right: half a year after the region confirmed it, or after the facts were put together. */
    public LocalDate due() {
        LocalDate last = file.verified() != null ? file.verified() : file.compiled() != null ? file.compiled() : LocalDate.ofInstant(createdAt, ZoneOffset.UTC);
        return last.plusMonths(MONTHS_TO_NEXT_ENQUIRY);
    }

    /** Who carries the network today; empty where that is not known. */
    public Optional<Organisation> carrier() {
        return file.organisations().stream().filter(o -> o.until() == null).findFirst();
    }

    /** Organisations that carry the network today. */
    public List<Organisation> carriers() {
        return file.organisations().stream().filter(o -> o.until() == null).toList();
    }
}

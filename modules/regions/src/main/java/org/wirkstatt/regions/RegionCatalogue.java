package org.wirkstatt.regions;

import java.text.Collator;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.Markdown;

/**
 * All regions, read and kept in memory until the public state of the portal moves on; then only the changed ones are read again. There
 * are some hundred regions at most, so lists and filters need no query. Thread safe.
 */
@ApplicationScoped
public class RegionCatalogue implements RegionDirectory {

    @Inject
    RegionRepository regions;
    @Inject
    ContentFiles files;
    @Inject
    Markdown markdown;
    @Inject
    PublicState publicState;

    private volatile Snapshot snapshot = new Snapshot(Long.MIN_VALUE, Map.of(), Map.of(), List.of());

    /** {@code byName}: sorted by name in German order. */
    private record Snapshot(long generation, Map<Long, RegionProfile> byId, Map<String, RegionProfile> bySlug, List<RegionProfile> byName) {
    }

    /** Every region, archived and fictional ones too, sorted by name. */
    public List<RegionProfile> all() {
        return snapshot().byName();
    }

    /** By today's or a former slug. */
    public Optional<RegionProfile> findProfile(String slug) {
        return Optional.ofNullable(slug).map(snapshot().bySlug()::get);
    }

    /** Empty for an unknown number. */
    public Optional<RegionProfile> findProfile(RegionId id) {
        return Optional.ofNullable(snapshot().byId().get(id.value()));
    }

    /**
     * A profile that is not kept, as its page would show it.
     *
     * @param slug of the region that is being changed; null for a new one
     * @param text from {@link RegionService#checked}
     */
    public RegionProfile preview(String slug, String text) {
        RegionFile file = files.read(text, RegionFile.class, false);
        boolean demo = findProfile(slug).map(RegionProfile::demo).orElse(false);
        return new RegionProfile(new RegionId(0), slug, 0, demo, Instant.EPOCH, Instant.EPOCH, Set.of(), file, markdown.toHtml(file.where()),
                markdown.toHtml(file.about()));
    }

    @Override
    public Optional<RegionEntry> findBySlug(String slug) {
        return findProfile(slug).map(RegionCatalogue::entry);
    }

    @Override
    public List<RegionEntry> list() {
        return snapshot().byName().stream().filter(r -> !r.isArchived()).map(RegionCatalogue::entry).toList();
    }

    @Override
    public Map<RegionId, RegionEntry> list(Collection<RegionId> ids) {
        Map<Long, RegionProfile> byId = snapshot().byId();
        return ids.stream().distinct().filter(id -> byId.containsKey(id.value()))
                .collect(Collectors.toMap(Function.identity(), id -> entry(byId.get(id.value()))));
    }

    private static RegionEntry entry(RegionProfile r) {
        return new RegionEntry(r.id(), r.slug(), r.name(), r.file().state());
    }

    private Snapshot snapshot() {
        long generation = publicState.generation();
        Snapshot kept = snapshot;
        if (kept.generation() != generation) {
            kept = read(kept, generation);
            snapshot = kept;
        }
        return kept;
    }

    private Snapshot read(Snapshot old, long generation) {
        Map<Long, Long> versions = regions.versions();
        Map<Long, RegionProfile> byId = new HashMap<>(old.byId());
        byId.values().removeIf(p -> !Long.valueOf(p.version()).equals(versions.get(p.id().value())));
        List<Long> missing = versions.keySet().stream().filter(id -> !byId.containsKey(id)).toList();
        regions.list(missing).forEach((id, region) -> byId.put(id, RegionProfile.of(region, files, markdown)));
        Collator german = Collator.getInstance(Locale.GERMAN);
        List<RegionProfile> byName = byId.values().stream()
                .sorted(Comparator.comparing(RegionProfile::name, german).thenComparing(p -> p.id().value())).toList();
        Map<String, RegionProfile> bySlug = new HashMap<>();
        byName.forEach(p -> p.formerSlugs().forEach(slug -> bySlug.put(slug, p)));
        byName.forEach(p -> bySlug.put(p.slug(), p));
        return new Snapshot(generation, Map.copyOf(byId), Map.copyOf(bySlug), byName);
    }
}

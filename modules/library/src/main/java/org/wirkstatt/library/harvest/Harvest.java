package org.wirkstatt.library.harvest;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialView;

/**
 * The public materials as records with a datestamp, and those that were public once as deleted ones. Every answer first looks what changed, so
 * what was withdrawn is a deleted record at once. What was never public leaves no trace; what was public only between two requests neither, as
 * nobody can have taken it over.
 */
@ApplicationScoped
@Transactional
class Harvest {

    @Inject
    HarvestRepository records;
    @Inject
    MaterialReader materials;
    @Inject
    Clock clock;

    /**
     * @param datestamp whole seconds
     * @param sets see {@link HarvestSets}
     * @param material empty for a deleted record
     */
    record Item(long materialId, Instant datestamp, List<String> sets, Optional<MaterialView> material) {
    }

    /**
     * @param total records of the whole list, when it was begun
     * @param next where the rest begins; empty on the last page
     */
    record Page(List<Item> items, long total, Optional<Position> next) {
    }

    /** The present moment as far as harvesters are concerned: nothing that they were not told happened before it. */
    public Instant now() {
        return records.bringUpToDate(clock.instant());
    }

    /** Datestamp of the oldest record; the present moment while there is none. */
    public Instant earliest() {
        Instant now = now();
        return records.earliest().orElse(now);
    }

    /**
     * One page of a list.
     *
     * @param after end of the page before; null for the first page
     * @param total what the first page said; ignored with it
     */
    public Page list(Selection selection, Position after, long total, int size) {
        now();
        List<HarvestRecord> found = records.list(selection, after, size + 1);
        List<HarvestRecord> shown = found.subList(0, Math.min(size, found.size()));
        Position next = found.size() <= size ? null : new Position(shown.get(size - 1).datestamp(), shown.get(size - 1).materialId());
        return new Page(items(shown), after == null ? records.count(selection) : total, Optional.ofNullable(next));
    }

    /** Empty if the material is not public and never was when somebody asked. */
    public Optional<Item> find(long materialId) {
        now();
        return records.find(materialId).map(r -> items(List.of(r)).get(0));
    }

    private List<Item> items(List<HarvestRecord> found) {
        Map<Long, MaterialView> views = new LinkedHashMap<>();
        materials.published(found.stream().filter(r -> !r.deleted()).map(HarvestRecord::materialId).toList()).forEach(v -> views.put(v.id(), v));
        return found.stream().map(r -> new Item(r.materialId(), r.datestamp(), r.sets(), Optional.ofNullable(views.get(r.materialId())))).toList();
    }
}

package org.wirkstatt.library.harvest;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

/** What harvesters were told of a material that is or was public. */
@Entity
@Table(name = "library_harvest")
class HarvestRecord {

    @Id
    @Column(name = "material_id")
    private Long materialId;
    /** Lock version of the material that harvesters were told of. */
    private long version;
    private Instant datestamp;
    private boolean deleted;
    @ElementCollection
    @CollectionTable(name = "library_harvest_set", joinColumns = @JoinColumn(name = "material_id"))
    @Column(name = "spec")
    private Set<String> sets = new HashSet<>();

    protected HarvestRecord() {
    }

    long materialId() {
        return materialId;
    }

    /** Whole seconds; for harvesters the moment of the last change, never before one that others were told earlier. */
    Instant datestamp() {
        return datestamp;
    }

    boolean deleted() {
        return deleted;
    }

    /** Of a deleted one those it was in last. */
    List<String> sets() {
        return sets.stream().sorted().toList();
    }
}

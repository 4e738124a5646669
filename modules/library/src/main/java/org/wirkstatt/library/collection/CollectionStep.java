package org.wirkstatt.library.collection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A material at its place in a collection. */
@Embeddable
class CollectionStep {

    private int position;
    @Column(name = "material_id")
    private long materialId;
    private Integer minutes;
    private String note;

    protected CollectionStep() {
    }

    CollectionStep(int position, long materialId, Integer minutes, String note) {
        this.position = position;
        this.materialId = materialId;
        this.minutes = minutes;
        this.note = note == null ? "" : note.strip();
    }

    int position() {
        return position;
    }

    long materialId() {
        return materialId;
    }

    Integer minutes() {
        return minutes;
    }

    String note() {
        return note;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CollectionStep s && s.position == position && s.materialId == materialId;
    }

    @Override
    public int hashCode() {
        return position * 31 + Long.hashCode(materialId);
    }
}

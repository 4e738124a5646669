package org.wirkstatt.library.material;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An address a material had; it leads to the present one and is never given to another material. */
@Entity
@Table(name = "library_former_slug")
class FormerSlug {

    @Id
    private String slug;
    @Column(name = "material_id")
    private long materialId;

    protected FormerSlug() {
    }

    FormerSlug(String slug, long materialId) {
        this.slug = slug;
        this.materialId = materialId;
    }

    long materialId() {
        return materialId;
    }
}

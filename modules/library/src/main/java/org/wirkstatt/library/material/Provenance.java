package org.wirkstatt.library.material;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.wirkstatt.platform.content.ContentRef;

/** Where a material came from that another module made, and whether it still waits for its first publication. */
@Embeddable
class Provenance {

    private boolean draft;
    @Column(name = "origin_type")
    private String originType;
    @Column(name = "origin_id")
    private String originId;
    @Column(name = "origin_note")
    private String note;

    protected Provenance() {
    }

    /** Of a material that editors made here. */
    static Provenance own() {
        return new Provenance();
    }

    /** Of a material that was taken in with many others and waits for an editor. */
    static Provenance takenIn() {
        Provenance provenance = new Provenance();
        provenance.draft = true;
        return provenance;
    }

    static Provenance drafted(ContentRef source, String note) {
        Provenance provenance = new Provenance();
        provenance.draft = true;
        provenance.originType = source.type();
        provenance.originId = source.id();
        provenance.note = note;
        return provenance;
    }

    void publish() {
        draft = false;
    }

    boolean isDraft() {
        return draft;
    }

    Optional<MaterialOrigin> origin() {
        return originType == null ? Optional.empty() : Optional.of(new MaterialOrigin(new ContentRef(originType, originId), note));
    }
}

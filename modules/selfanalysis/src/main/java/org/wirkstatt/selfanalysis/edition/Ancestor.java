package org.wirkstatt.selfanalysis.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.wirkstatt.selfanalysis.catalogue.CriterionRef;

/** A criterion of an earlier edition that one came from. */
@Embeddable
public class Ancestor {

    @Column(name = "edition_key", nullable = false)
    private String editionKey;
    @Column(name = "item_key", nullable = false)
    private String itemKey;

    /** For JPA. */
    protected Ancestor() {
    }

    Ancestor(CriterionRef ref) {
        this.editionKey = ref.edition();
        this.itemKey = ref.criterion();
    }
}

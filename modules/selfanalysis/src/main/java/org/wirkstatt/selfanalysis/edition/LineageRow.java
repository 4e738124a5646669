package org.wirkstatt.selfanalysis.edition;

import org.wirkstatt.selfanalysis.catalogue.CriterionRef;
import org.wirkstatt.selfanalysis.catalogue.Relation;

/** A criterion with one of its ancestors, as the database lists them. @param fromEdition null where it has none */
public record LineageRow(String edition, String criterion, Relation relation, String fromEdition, String fromCriterion) {

    CriterionRef ref() {
        return new CriterionRef(edition, criterion);
    }
}

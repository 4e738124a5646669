package org.wirkstatt.selfanalysis.catalogue;

/** Names a criterion for good. @param edition key of the edition @param criterion key within it, such as {@code A1} */
public record CriterionRef(String edition, String criterion) {

    @Override
    public String toString() {
        return edition + "/" + criterion;
    }
}

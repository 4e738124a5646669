package org.wirkstatt.selfanalysis.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.catalogue.CriterionRef;
import org.wirkstatt.selfanalysis.catalogue.Relation;

/**
 * How an edition differs from the one that it follows.
 *
 * @param before key of that edition; null where it follows none
 * @param relations which criteria came about how; relations that none has are left out
 * @param ended keys of criteria of the edition before that nothing came from
 */
public record CatalogueChanges(String before, List<Kept> relations, List<String> ended) {

    /** @param criteria keys, in their order */
    public record Kept(Relation relation, List<String> criteria) {
    }

    static CatalogueChanges of(Catalogue catalogue, Function<String, Optional<Catalogue>> published) {
        List<Kept> relations = Arrays.stream(Relation.values())
                .map(relation -> new Kept(relation, catalogue.criteria().stream().filter(c -> c.relation() == relation).map(Criterion::id).toList()))
                .filter(kept -> !kept.criteria().isEmpty()).toList();
        Set<CriterionRef> goOn = new HashSet<>();
        catalogue.criteria().forEach(criterion -> goOn.addAll(criterion.ancestors()));
        List<String> ended = Optional.ofNullable(catalogue.follows()).flatMap(published).map(before -> before.criteria().stream().map(Criterion::id)
                .filter(key -> !goOn.contains(new CriterionRef(before.edition(), key))).toList()).orElse(List.of());
        return new CatalogueChanges(catalogue.follows(), relations, ended);
    }
}

package org.wirkstatt.library.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialRow;

/** Reads collections out of the database into records, each call in one transaction. Checks no rights. */
@ApplicationScoped
@Transactional
class CollectionLoader {

    @Inject
    CollectionRepository collections;
    @Inject
    MaterialReader materials;

    public Optional<CollectionView> bySlug(String slug) {
        return collections.findBySlug(slug).map(c -> views(List.of(c)).get(0));
    }

    public Optional<CollectionView> byId(long id) {
        return collections.find(id).map(c -> views(List.of(c)).get(0));
    }

    public List<CollectionView> all() {
        return views(collections.list());
    }

    private List<CollectionView> views(List<MaterialCollection> all) {
        Collection<Long> ids = all.stream().flatMap(c -> c.steps().stream()).map(CollectionStep::materialId).distinct().toList();
        Map<Long, MaterialRow> rows = materials.rowsById(ids).stream().collect(Collectors.toMap(MaterialRow::id, Function.identity()));
        return all.stream().map(c -> view(c, rows)).toList();
    }

    private static CollectionView view(MaterialCollection collection, Map<Long, MaterialRow> rows) {
        List<CollectionView.Step> steps = new ArrayList<>();
        for (CollectionStep step : collection.steps()) {
            steps.add(new CollectionView.Step(steps.size() + 1, rows.get(step.materialId()), step.minutes(), step.note()));
        }
        return new CollectionView(collection.id(), collection.slug(), collection.title(), collection.summary(), collection.description(),
                collection.visibility(), List.copyOf(steps), collection.changedAt());
    }
}

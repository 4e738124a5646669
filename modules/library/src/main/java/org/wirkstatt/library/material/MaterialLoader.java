package org.wirkstatt.library.material;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.material.MaterialListRepository.Scope;
import org.wirkstatt.library.material.MaterialTerm.Facet;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Stair;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.platform.http.ResultPage;

/** Reads materials out of the database into records, each call in one transaction. Checks no rights. */
@ApplicationScoped
@Transactional
class MaterialLoader {

    @Inject
    MaterialRepository materials;
    @Inject
    MaterialListRepository lists;

    public Optional<MaterialView> bySlug(String slug) {
        return materials.findBySlug(slug).map(this::view);
    }

    public Optional<MaterialView> byId(long id) {
        return materials.find(id).map(this::view);
    }

    public Optional<String> movedTo(String formerSlug) {
        return materials.movedTo(formerSlug);
    }

    /** Those of {@code ids} that visitors may read, in no certain order, each with its present edition only. */
    public List<MaterialView> published(Collection<Long> ids) {
        return lists.published(ids).stream().map(m -> view(m, List.of(m.edition()))).toList();
    }

    private MaterialView view(Material material) {
        List<EditionRow> editions = new ArrayList<>(List.of(material.edition()));
        materials.editions(material.id()).forEach(edition -> editions.add(edition.row()));
        return view(material, List.copyOf(editions));
    }

    private static MaterialView view(Material material, List<EditionRow> editions) {
        return new MaterialView(material.id(), material.slug(), material.lockVersion(), material.content(), material.archived(),
                material.provenance().isDraft(), material.provenance().origin(), material.audiences(), material.files(), editions, material.createdAt(), material.changedAt());
    }

    /** File form and files of an earlier edition. */
    public Optional<OldEdition> edition(long materialId, int number) {
        return materials.edition(materialId, number).map(edition -> new OldEdition(edition.row(), edition.content(), edition.files()));
    }

    /** @param text file form, see {@link MaterialContent} */
    record OldEdition(EditionRow row, String text, List<FileView> files) {
    }

    /** Text of a file in reading order; empty without text. */
    public List<TextExtractor.Section> sections(long fileId) {
        return materials.sections(fileId).stream().map(FileSection::section).toList();
    }

    public ResultPage<MaterialRow> list(MaterialFilter filter, Scope scope, int page, int size) {
        List<Long> ids = lists.ids(filter, scope, ResultPage.first(page, size), size);
        return new ResultPage<>(lists.rows(ids), lists.count(filter, scope), page, size);
    }

    public ResultPage<MaterialRow> having(Facet facet, List<String> terms, Scope scope, int size) {
        return new ResultPage<>(lists.rows(lists.having(facet, terms, scope, size)), lists.countHaving(facet, terms, scope), 1, size);
    }

    public FacetCounts counts(MaterialFilter filter, Scope scope) {
        Map<Kind, Long> kinds = lists.countKinds(filter, scope);
        Map<String, Map<String, Long>> all = new HashMap<>();
        Map<String, Long> byKind = new HashMap<>();
        kinds.forEach((kind, count) -> byKind.put(kind.code(), count));
        all.put("kind", byKind);
        for (Map.Entry<String, Facet> facet : Map.of("phase", Facet.PHASE, "topic", Facet.TOPIC, "criterion", Facet.CRITERION, "audience", Facet.AUDIENCE)
                .entrySet()) {
            all.put(facet.getKey(), lists.countTerms(filter, scope, facet.getValue()));
        }
        return new FacetCounts(all);
    }

    public Map<Stair, Long> stairs(Scope scope) {
        Map<String, Long> byCode = lists.countTerms(MaterialFilter.NONE, scope, Facet.STAIR);
        Map<Stair, Long> counts = new EnumMap<>(Stair.class);
        for (Stair stair : Stair.values()) {
            counts.put(stair, byCode.getOrDefault(stair.code(), 0L));
        }
        return counts;
    }

    public List<MaterialRow> rows(Collection<Long> ids) {
        return lists.rows(ids);
    }

    public List<MaterialRow> rowsBySlug(List<String> slugs) {
        Map<String, Long> ids = lists.idsBySlug(slugs);
        return lists.rows(slugs.stream().map(ids::get).filter(Objects::nonNull).toList());
    }

    public Map<String, Long> idsBySlug(List<String> slugs) {
        return lists.idsBySlug(slugs);
    }

    public List<MaterialRow> latestPublished(int limit) {
        return lists.rows(lists.latestPublished(limit));
    }

    public List<MaterialRow> workList(WorkFilter filter, LocalDate today, int first, int size) {
        return lists.rows(lists.workList(filter, today, first, size));
    }

    public long countWork(WorkFilter filter, LocalDate today) {
        return lists.countWork(filter, today);
    }
}

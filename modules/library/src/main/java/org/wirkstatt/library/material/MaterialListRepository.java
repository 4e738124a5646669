package org.wirkstatt.library.material;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.wirkstatt.library.material.MaterialTerm.Facet;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Visibility;
import org.wirkstatt.platform.file.FileState;
import org.wirkstatt.platform.http.SitemapContributor;

/** Lists of materials: pages, counts and the work list of the editors. Never loads more than a page. */
@ApplicationScoped
class MaterialListRepository {

    private static final String BATCH = "eclipselink.batch";

    @PersistenceContext(unitName = "library")
    EntityManager em;

    /** Ids of one page of what {@code scope} may see under {@code filter}. */
    List<Long> ids(MaterialFilter filter, Scope scope, int first, int size) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Material> material = query.from(Material.class);
        boolean byReview = filter.order() == MaterialFilter.Order.REVIEWED;
        String key = byReview ? "lastReviewed" : "sortTitle";
        query.multiselect(material.get("id"), material.get(key)).where(where(cb, query, material, filter, scope, null));
        // 'never reviewed' comes last on both databases
        query.orderBy(byReview ? List.of(cb.asc(cb.selectCase().when(cb.isNull(material.get(key)), 1).otherwise(0)), cb.desc(material.get(key)),
                cb.desc(material.get("id"))) : List.of(cb.asc(material.get(key)), cb.asc(material.get("id"))));
        return em.createQuery(query).setFirstResult(first).setMaxResults(size).getResultList().stream().map(t -> (Long) t.get(0)).toList();
    }

    long count(MaterialFilter filter, Scope scope) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<Material> material = query.from(Material.class);
        query.select(cb.count(material)).where(where(cb, query, material, filter, scope, null));
        return em.createQuery(query).getSingleResult();
    }

    /** Materials by kind, the choice of kinds in {@code filter} left out. */
    Map<Kind, Long> countKinds(MaterialFilter filter, Scope scope) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Material> material = query.from(Material.class);
        MaterialFilter others = new MaterialFilter(List.of(), filter.phases(), filter.topics(), filter.criteria(), filter.audiences(),
                filter.stairs(), filter.order());
        query.multiselect(material.get("kind"), cb.count(material)).where(where(cb, query, material, others, scope, null))
                .groupBy(material.get("kind"));
        return em.createQuery(query).getResultList().stream().collect(Collectors.toMap(t -> (Kind) t.get(0), t -> (Long) t.get(1)));
    }

    /** Materials by the words of {@code facet}, the choice of words of this list in {@code filter} left out. */
    Map<String, Long> countTerms(MaterialFilter filter, Scope scope, Facet facet) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Material> material = query.from(Material.class);
        Join<Material, MaterialTerm> term = material.join("terms");
        query.multiselect(term.get("term"), cb.count(material))
                .where(cb.and(where(cb, query, material, filter, scope, facet), cb.equal(term.get("facet"), facet)))
                .groupBy(term.get("term"));
        return em.createQuery(query).getResultList().stream().collect(Collectors.toMap(t -> (String) t.get(0), t -> (Long) t.get(1)));
    }

    private static Predicate where(CriteriaBuilder cb, CriteriaQuery<?> query, Root<Material> material, MaterialFilter filter, Scope scope,
            Facet leftOut) {
        List<Predicate> all = new ArrayList<>();
        all.add(cb.isNull(material.get("archivedAt")));
        if (scope == Scope.VISITORS) {
            all.add(cb.equal(material.get("visibility"), Visibility.PUBLIC));
        }
        if (!filter.kinds().isEmpty()) {
            all.add(material.get("kind").in(filter.kinds()));
        }
        filter.terms().forEach((facet, values) -> {
            if (facet != leftOut) {
                Subquery<Long> having = query.subquery(Long.class);
                Root<Material> same = having.from(Material.class);
                Join<Material, MaterialTerm> term = same.join("terms");
                having.select(same.get("id")).where(cb.equal(term.get("facet"), facet), term.get("term").in(values));
                all.add(material.get("id").in(having));
            }
        });
        return cb.and(all.toArray(Predicate[]::new));
    }

    /** Who reads a list: visitors see public materials, members all; archived ones are in no list. */
    enum Scope { VISITORS, MEMBERS }

    /** Rows for {@code ids} in their order; an id without material is left out. */
    List<MaterialRow> rows(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        TypedQuery<Material> query = em.createQuery("select m from Material m where m.id in :ids", Material.class).setParameter("ids", ids)
                .setHint(BATCH, "m.terms").setHint(BATCH, "m.files");
        Map<Long, Material> found = query.getResultList().stream().collect(Collectors.toMap(Material::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(id -> MaterialRow.of(found.get(id))).toList();
    }

    /** Those of {@code ids} that visitors may read, in no certain order; only to be read, so nothing is compared at the end of the transaction. */
    List<Material> published(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select m from Material m where m.id in :ids and m.archivedAt is null and m.visibility = :visibility", Material.class)
                .setParameter("ids", ids).setParameter("visibility", Visibility.PUBLIC).setHint(BATCH, "m.terms").setHint(BATCH, "m.files")
                .setHint("eclipselink.read-only", true).getResultList();
    }

    /** Ids for slugs; a slug without material is missing in the answer. */
    Map<String, Long> idsBySlug(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> found = new HashMap<>();
        em.createQuery("select m.slug, m.id from Material m where m.slug in :slugs", Object[].class).setParameter("slugs", slugs)
                .getResultList().forEach(pair -> found.put((String) pair[0], (Long) pair[1]));
        return found;
    }

    /** Ids of the first materials by title that carry one of {@code terms}. */
    List<Long> having(Facet facet, Collection<String> terms, Scope scope, int size) {
        return havingQuery("m.id", facet, terms, scope, Long.class, " order by m.sortTitle, m.id").setMaxResults(size).getResultList();
    }

    long countHaving(Facet facet, Collection<String> terms, Scope scope) {
        return havingQuery("count(m)", facet, terms, scope, Long.class, "").getSingleResult();
    }

    private <T> TypedQuery<T> havingQuery(String selected, Facet facet, Collection<String> terms, Scope scope, Class<T> type, String order) {
        return em.createQuery("select " + selected + " from Material m where m.archivedAt is null and m.visibility in :visible"
                + " and exists (select s.id from Material s join s.terms t where s.id = m.id and t.facet = :facet and t.term in :terms)" + order, type)
                .setParameter("visible", scope == Scope.VISITORS ? List.of(Visibility.PUBLIC) : List.of(Visibility.values())).setParameter("facet", facet)
                .setParameter("terms", terms);
    }

    /** Ids of public materials, latest edition first. */
    List<Long> latestPublished(int limit) {
        return em.createQuery("select m.id from Material m where m.archivedAt is null and m.visibility = :visibility order by m.published desc, m.id desc",
                Long.class).setParameter("visibility", Visibility.PUBLIC).setMaxResults(limit).getResultList();
    }

    /** Ids of the collections that have {@code materialId} as a step. */
    List<Long> collectionsWith(long materialId) {
        return em.createQuery("select distinct c.id from MaterialCollection c join c.steps s where s.materialId = :id", Long.class)
                .setParameter("id", materialId).getResultList();
    }

    /** Every public material. The caller closes the stream. */
    Stream<SitemapContributor.Entry> publicAddresses() {
        return em.createQuery("select m.slug, m.changedAt from Material m where m.archivedAt is null and m.visibility = :visibility order by m.id",
                Object[].class).setParameter("visibility", Visibility.PUBLIC).getResultStream()
                .map(pair -> new SitemapContributor.Entry("/toolkit/" + pair[0], (Instant) pair[1]));
    }

    /** Ids for the work list of the editors, oldest due review first. */
    List<Long> workList(WorkFilter filter, LocalDate today, int first, int size) {
        return workQuery("select m.id from Material m", filter, today, Long.class, " order by m.reviewBy, m.sortTitle, m.id")
                .setFirstResult(first).setMaxResults(size).getResultList();
    }

    long countWork(WorkFilter filter, LocalDate today) {
        return workQuery("select count(m) from Material m", filter, today, Long.class, "").getSingleResult();
    }

    private <T> TypedQuery<T> workQuery(String select, WorkFilter filter, LocalDate today, Class<T> type, String order) {
        return switch (filter) {
            case ALL -> em.createQuery(select + " where m.archivedAt is null" + order, type);
            case OVERDUE -> em.createQuery(select + " where m.archivedAt is null and m.reviewBy < :today" + order, type).setParameter("today", today);
            case TEXT_PROBLEMS -> em.createQuery(select + " where m.archivedAt is null and exists (select f from MaterialFile f where f.material = m and f.state = :state)"
                    + order, type).setParameter("state", FileState.UNREADABLE);
            case ARCHIVED -> em.createQuery(select + " where m.archivedAt is not null" + order, type);
        };
    }
}

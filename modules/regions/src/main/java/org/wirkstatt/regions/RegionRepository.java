package org.wirkstatt.regions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.region.RegionId;

/** Queries on regions. */
@ApplicationScoped
class RegionRepository {

    @PersistenceContext(unitName = "regions")
    EntityManager em;

    Optional<Region> find(RegionId id) {
        return Optional.ofNullable(em.find(Region.class, id.value()));
    }

    /** For a change: nobody else changes the row until the transaction ends. */
    Optional<Region> lock(RegionId id) {
        return Optional.ofNullable(em.find(Region.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** By today's slug only. */
    Optional<Region> findBySlug(String slug) {
        return single("select r from Region r where r.slug = :value", slug);
    }

    Optional<Region> findByFormKey(String formKey) {
        return single("select r from Region r where r.formKey = :value", formKey);
    }

    /** The region that has or had {@code slug}. */
    Optional<Region> findByAnySlug(String slug) {
        return findBySlug(slug).or(() -> single("select r from Region r join r.formerSlugs f where f = :value", slug));
    }

    private Optional<Region> single(String query, String value) {
        return em.createQuery(query, Region.class).setParameter("value", value).setMaxResults(1).getResultStream().findFirst();
    }

    /** Version of every region. */
    Map<Long, Long> versions() {
        return em.createQuery("select r.id, r.version from Region r", Object[].class).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    Map<Long, Region> list(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of()
                : em.createQuery("select r from Region r where r.id in :ids", Region.class).setParameter("ids", ids).getResultStream()
                        .collect(Collectors.toMap(r -> r.id().value(), Function.identity()));
    }

    Stream<Long> ids() {
        List<Long> ids = em.createQuery("select r.id from Region r order by r.id", Long.class).getResultList();
        return ids.stream();
    }

    /** Writes {@code region} at once, so that an address that is taken is refused here. */
    void add(Region region) {
        em.persist(region);
        em.flush();
    }

    /** Writes what was changed, so that the new version is known. */
    void flush() {
        em.flush();
    }
}

package org.wirkstatt.community.initiative;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.region.RegionId;

/** Queries on initiatives and their projects. */
@ApplicationScoped
class InitiativeRepository {

    private static final int MOST_PROJECTS = 200;
    /** As text, because EclipseLink writes booleans as numbers wherever a query calls locate() on H2, which does not compare the two. */
    private static final String REAL = " and lower(cast(i.demo as varchar(5))) = 'false'";

    @PersistenceContext(unitName = "community")
    EntityManager em;

    Optional<Initiative> find(InitiativeId id) {
        return Optional.ofNullable(em.find(Initiative.class, id.value()));
    }

    /** For a change: nobody else changes the row until the transaction ends. */
    Optional<Initiative> lock(InitiativeId id) {
        return Optional.ofNullable(em.find(Initiative.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Initiative> findBySlug(String slug) {
        return em.createQuery("select i from Initiative i where i.slug = :value", Initiative.class).setParameter("value", slug).getResultStream().findFirst();
    }

    Optional<Initiative> findByFormKey(String formKey) {
        return em.createQuery("select i from Initiative i where i.formKey = :value", Initiative.class).setParameter("value", formKey).getResultStream()
                .findFirst();
    }

    List<Initiative> list(Collection<InitiativeId> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select i from Initiative i where i.id in :ids", Initiative.class)
                .setParameter("ids", ids.stream().map(InitiativeId::value).toList()).getResultList();
    }

    /** Sorted by name and id. */
    List<Initiative> list(InitiativeFilter filter, int first, int size) {
        var query = em.createQuery("select i from Initiative i where " + where(filter) + " order by lower(i.name), i.id", Initiative.class);
        return bind(query, filter).setFirstResult(first).setMaxResults(size).getResultList();
    }

    long count(InitiativeFilter filter) {
        return bind(em.createQuery("select count(i) from Initiative i where " + where(filter), Long.class), filter).getSingleResult();
    }

    private static String where(InitiativeFilter filter) {
        return (filter.archived() ? "i.archivedAt is not null" : "i.archivedAt is null") + (filter.membersToo() ? "" : " and i.visibility = :visibility")
                + (filter.regions() == null ? "" : " and i.regionId in :regions") + (filter.demoToo() ? "" : REAL)
                + (filter.words() == null ? "" : " and (locate(:words, lower(i.name)) > 0 or locate(:words, lower(i.teaser)) > 0)");
    }

    private static <T> jakarta.persistence.TypedQuery<T> bind(jakarta.persistence.TypedQuery<T> query, InitiativeFilter filter) {
        if (!filter.membersToo()) {
            query.setParameter("visibility", Visibility.PUBLIC);
        }
        if (filter.regions() != null) {
            query.setParameter("regions", filter.regions().isEmpty() ? List.of(-1L) : filter.regions().stream().map(RegionId::value).toList());
        }
        if (filter.words() != null) {
            query.setParameter("words", filter.words());
        }
        return query;
    }

    Stream<Long> ids() {
        List<Long> ids = em.createQuery("select i.id from Initiative i order by i.id", Long.class).getResultList();
        return ids.stream();
    }

    Optional<Project> findProject(long id) {
        return Optional.ofNullable(em.find(Project.class, id));
    }

    Optional<Project> lockProject(long id) {
        return Optional.ofNullable(em.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Project> findProjectByFormKey(String formKey) {
        return em.createQuery("select p from Project p where p.formKey = :value", Project.class).setParameter("value", formKey).getResultStream().findFirst();
    }

    /** Archived ones too, sorted by name and id. */
    List<Project> projects(InitiativeId initiative) {
        return em.createQuery("select p from Project p where p.initiativeId = :initiative order by lower(p.name), p.id", Project.class)
                .setParameter("initiative", initiative.value()).setMaxResults(MOST_PROJECTS).getResultList();
    }

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    /** Writes what was changed, so that the new version is known. */
    void flush() {
        em.flush();
    }
}

package org.wirkstatt.library.collection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Collections with their steps. */
@ApplicationScoped
class CollectionRepository {

    private static final int MOST = 200;

    @PersistenceContext(unitName = "library")
    EntityManager em;

    Optional<MaterialCollection> find(long id) {
        return Optional.ofNullable(em.find(MaterialCollection.class, id));
    }

    Optional<MaterialCollection> findBySlug(String slug) {
        return em.createQuery("select c from MaterialCollection c where c.slug = :slug", MaterialCollection.class).setParameter("slug", slug)
                .getResultStream().findFirst();
    }

    /** By title, at most 200. */
    List<MaterialCollection> list() {
        return em.createQuery("select c from MaterialCollection c order by c.slug, c.id", MaterialCollection.class).setMaxResults(MOST)
                .setHint("eclipselink.batch", "c.steps").getResultList();
    }

    /** Every id. The caller closes the stream. */
    Stream<Long> ids() {
        return em.createQuery("select c.id from MaterialCollection c order by c.id", Long.class).getResultStream();
    }

    void add(MaterialCollection collection) {
        em.persist(collection);
        em.flush();
    }
}

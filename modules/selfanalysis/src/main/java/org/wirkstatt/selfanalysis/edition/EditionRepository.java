package org.wirkstatt.selfanalysis.edition;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Editions and their items in the database. There are few. */
@ApplicationScoped
class EditionRepository {

    private static final int MOST = 500;

    @PersistenceContext(unitName = "selfanalysis")
    EntityManager em;

    Optional<CatalogueEdition> find(String key) {
        return em.createQuery("select e from CatalogueEdition e where e.key = :key", CatalogueEdition.class).setParameter("key", key).getResultStream().findFirst();
    }

    Optional<CatalogueEdition> current() {
        return em.createQuery("select e from CatalogueEdition e where e.state = :state", CatalogueEdition.class)
                .setParameter("state", EditionState.CURRENT).getResultStream().findFirst();
    }

    /** All editions, latest first; nobody else changes one until the transaction ends. */
    List<CatalogueEdition> lockAll() {
        return em.createQuery("select e from CatalogueEdition e order by e.id desc", CatalogueEdition.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Latest first. */
    List<CatalogueEdition> list() {
        return em.createQuery("select e from CatalogueEdition e order by e.importedAt desc, e.id desc", CatalogueEdition.class).setMaxResults(MOST).getResultList();
    }

    Optional<CatalogueItem> item(long id) {
        return Optional.ofNullable(em.find(CatalogueItem.class, id));
    }

    /** The criteria of all published editions, once for each ancestor; the texts of the editions are not loaded. */
    List<LineageRow> publishedLineage() {
        return em.createQuery("""
                select new org.wirkstatt.selfanalysis.edition.LineageRow(e.key, i.itemKey, i.relation, a.editionKey, a.itemKey)
                from CatalogueItem i join i.edition e left join i.ancestors a where e.state <> :draft order by i.id""", LineageRow.class)
                .setParameter("draft", EditionState.DRAFT).getResultList();
    }

    /** Writes at once, so that a key that is taken is refused here. */
    void add(CatalogueEdition edition) {
        em.persist(edition);
        em.flush();
    }

    void remove(CatalogueEdition edition) {
        em.remove(edition);
        em.flush();
    }
}

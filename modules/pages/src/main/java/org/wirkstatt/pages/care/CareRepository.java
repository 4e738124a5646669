package org.wirkstatt.pages.care;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.content.ContentRef;

/** Queries on what was asked and answered. */
@ApplicationScoped
class CareRepository {

    @PersistenceContext(unitName = "pages")
    EntityManager em;

    Optional<CareRecord> find(ContentRef ref) {
        return em.createQuery("select c from CareRecord c where c.type = :type and c.refId = :id", CareRecord.class).setParameter("type", ref.type())
                .setParameter("id", ref.id()).getResultStream().findFirst();
    }

    /** The record of {@code ref}, for a change: nobody else changes it until the transaction ends. A new one is written at once; where two do that, one fails. */
    CareRecord lock(ContentRef ref) {
        Optional<CareRecord> known = em.createQuery("select c from CareRecord c where c.type = :type and c.refId = :id", CareRecord.class).setParameter("type", ref.type())
                .setParameter("id", ref.id()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        return known.orElseGet(() -> {
            CareRecord made = new CareRecord(ref);
            em.persist(made);
            em.flush();
            return made;
        });
    }

    /** Things about which something else than 'still right' was answered. */
    List<CareRecord> unsettled(int limit) {
        return em.createQuery("select c from CareRecord c where c.state <> :fine order by c.id", CareRecord.class).setParameter("fine", CareState.FINE)
                .setMaxResults(limit).getResultList();
    }
}

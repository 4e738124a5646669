package org.wirkstatt.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class ErasureRepository {

    @PersistenceContext(unitName = "privacy")
    EntityManager em;

    Optional<Erasure> findOf(MemberId member) {
        return em.createQuery("select e from Erasure e where e.memberId = :member", Erasure.class).setParameter("member", member.value())
                .getResultStream().findFirst();
    }

    Optional<Erasure> findBy(UndoKey key) {
        return em.createQuery("select e from Erasure e where e.undoHash = :hash", Erasure.class).setParameter("hash", key.hash())
                .getResultStream().findFirst();
    }

    /** The erasure with nobody else changing it until the end of the transaction; empty if it is done or taken back. */
    Optional<Erasure> lock(long id) {
        return Optional.ofNullable(em.find(Erasure.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Long> due(Instant now) {
        return em.createQuery("select e.id from Erasure e where e.dueAt <= :now order by e.dueAt, e.id", Long.class).setParameter("now", now)
                .setMaxResults(100).getResultList();
    }

    /** Days of all that wait, the next first. */
    List<Instant> waiting() {
        return em.createQuery("select e.dueAt from Erasure e order by e.dueAt, e.id", Instant.class).getResultList();
    }

    void add(Erasure erasure) {
        em.persist(erasure);
        em.flush();
    }

    void remove(Erasure erasure) {
        em.remove(erasure);
    }
}

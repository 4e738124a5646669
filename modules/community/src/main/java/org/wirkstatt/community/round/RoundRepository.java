package org.wirkstatt.community.round;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.programme.RoundId;

/** Queries on rounds. */
@ApplicationScoped
class RoundRepository {

    @PersistenceContext(unitName = "community")
    EntityManager em;

    Optional<Round> find(RoundId id) {
        return Optional.ofNullable(em.find(Round.class, id.value()));
    }

    /** For a change: nobody else changes the row until the transaction ends. */
    Optional<Round> lock(RoundId id) {
        return Optional.ofNullable(em.find(Round.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Round> findByNumber(int number) {
        return em.createQuery("select r from Round r where r.number = :number", Round.class).setParameter("number", number).getResultStream().findFirst();
    }

    /** The latest first. There is one a year, so the list is short. */
    List<Round> list() {
        return em.createQuery("select r from Round r order by r.number desc", Round.class).setMaxResults(500).getResultList();
    }

    void add(Round round) {
        em.persist(round);
        em.flush();
    }

    /** Writes what was changed, so that the new version is known. */
    void flush() {
        em.flush();
    }
}

package org.wirkstatt.selfanalysis.workshop;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Workshops. Their rows go with the run. */
@ApplicationScoped
class WorkshopRepository {

    @PersistenceContext(unitName = "selfanalysis")
    EntityManager em;

    Optional<Workshop> ofRun(long run) {
        return em.createQuery("select w from Workshop w where w.runId = :run", Workshop.class).setParameter("run", run).getResultStream().findFirst();
    }

    Optional<Workshop> byCode(String code) {
        return em.createQuery("select w from Workshop w where w.code = :code", Workshop.class).setParameter("code", code).getResultStream().findFirst();
    }

    /** Writes at once. */
    void add(Workshop workshop) {
        em.persist(workshop);
        em.flush();
    }
}

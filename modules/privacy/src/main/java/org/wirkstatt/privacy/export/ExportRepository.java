package org.wirkstatt.privacy.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class ExportRepository {

    @PersistenceContext(unitName = "privacy")
    EntityManager em;

    Optional<Export> find(String id) {
        return Optional.ofNullable(em.find(Export.class, Long.valueOf(id)));
    }

    Optional<Export> findOf(MemberId member) {
        return em.createQuery("select e from Export e where e.memberId = :member", Export.class).setParameter("member", member.value())
                .getResultStream().findFirst();
    }

    List<Export> expiredBefore(Instant at) {
        return em.createQuery("select e from Export e where e.expiresAt <= :at order by e.id", Export.class).setParameter("at", at).getResultList();
    }

    long countExpiredBefore(Instant at) {
        return em.createQuery("select count(e) from Export e where e.expiresAt <= :at", Long.class).setParameter("at", at).getSingleResult();
    }

    List<String> fileNames() {
        return em.createQuery("select e.fileName from Export e where e.fileName is not null", String.class).getResultList();
    }

    void add(Export export) {
        em.persist(export);
        em.flush();
    }

    void remove(Export export) {
        em.remove(export);
        em.flush();
    }
}

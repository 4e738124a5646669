package org.wirkstatt.privacy.names;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class NameLeftRepository {

    @PersistenceContext(unitName = "privacy")
    EntityManager em;

    Optional<NameLeft> findOf(MemberId member) {
        return em.createQuery("select n from NameLeft n where n.memberId = :member", NameLeft.class).setParameter("member", member.value())
                .getResultStream().findFirst();
    }

    Optional<NameLeft> find(long id) {
        return Optional.ofNullable(em.find(NameLeft.class, id));
    }

    /** Requests of people whose account is gone, the oldest first; at most 200. */
    List<NameLeft> open() {
        return em.createQuery("select n from NameLeft n where n.memberId is null and n.askedAt is not null order by n.askedAt, n.id", NameLeft.class)
                .setMaxResults(200).getResultList();
    }

    void add(NameLeft left) {
        em.persist(left);
        em.flush();
    }

    void remove(NameLeft left) {
        em.remove(left);
        em.flush();
    }
}

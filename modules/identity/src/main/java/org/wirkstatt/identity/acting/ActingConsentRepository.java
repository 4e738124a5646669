package org.wirkstatt.identity.acting;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class ActingConsentRepository {

    @PersistenceContext(unitName = "identity")
    EntityManager em;

    Optional<ActingConsent> find(MemberId member) {
        return Optional.ofNullable(em.find(ActingConsent.class, member.value()));
    }

    void remove(MemberId member) {
        em.createQuery("delete from ActingConsent c where c.accountId = :id").setParameter("id", member.value()).executeUpdate();
        em.clear();
    }

    void add(ActingConsent consent) {
        em.persist(consent);
        em.flush();
    }
}

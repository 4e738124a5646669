package org.wirkstatt.identity.openid;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class OpenIdLinkRepository {

    @PersistenceContext(unitName = "identity")
    EntityManager em;

    Optional<OpenIdLink> find(String issuer, String subject) {
        return em.createQuery("select l from OpenIdLink l where l.issuer = :issuer and l.subject = :subject", OpenIdLink.class).setParameter("issuer", issuer)
                .setParameter("subject", subject).getResultStream().findFirst();
    }

    /** The oldest first. */
    List<OpenIdLink> list(MemberId account) {
        return em.createQuery("select l from OpenIdLink l where l.accountId = :account order by l.linkedAt, l.id", OpenIdLink.class)
                .setParameter("account", account.value()).getResultList();
    }

    void add(OpenIdLink link) {
        em.persist(link);
        em.flush();
    }

    void remove(OpenIdLink link) {
        em.remove(link);
        em.flush();
    }

    void removeAll(MemberId account) {
        em.createQuery("delete from OpenIdLink l where l.accountId = :account").setParameter("account", account.value()).executeUpdate();
    }
}

package org.wirkstatt.identity.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class LinkRepository {

    @PersistenceContext(unitName = "identity")
    EntityManager em;

    Optional<MailedLink> find(String tokenHash, Purpose purpose, boolean lock) {
        TypedQuery<MailedLink> query = em.createQuery("select l from MailedLink l where l.tokenHash = :hash and l.purpose = :purpose", MailedLink.class)
                .setParameter("hash", tokenHash).setParameter("purpose", purpose);
        if (lock) {
            query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
        }
        return query.getResultStream().findFirst();
    }

    /** The latest of {@code member}. */
    Optional<MailedLink> latest(MemberId member, Purpose purpose) {
        return em.createQuery("select l from MailedLink l where l.accountId = :id and l.purpose = :purpose order by l.id desc", MailedLink.class)
                .setParameter("id", member.value()).setParameter("purpose", purpose).setMaxResults(1).getResultStream().findFirst();
    }

    void removeAll(MemberId member, Purpose purpose) {
        em.createQuery("delete from MailedLink l where l.accountId = :id and l.purpose = :purpose").setParameter("id", member.value())
                .setParameter("purpose", purpose).executeUpdate();
    }

    void removeAll(MemberId member) {
        em.createQuery("delete from MailedLink l where l.accountId = :id").setParameter("id", member.value()).executeUpdate();
    }

    /** New addresses in links of {@code member}, each once. */
    List<String> addresses(MemberId member) {
        return em.createQuery("select distinct l.address from MailedLink l where l.accountId = :id and l.address is not null order by l.address", String.class)
                .setParameter("id", member.value()).getResultList();
    }

    void add(MailedLink link) {
        em.persist(link);
        em.flush();
    }

    long countExpiredBefore(Instant before) {
        return em.createQuery("select count(l) from MailedLink l where l.expiresAt < :before", Long.class).setParameter("before", before).getSingleResult();
    }

    int removeExpiredBefore(Instant before) {
        return em.createQuery("delete from MailedLink l where l.expiresAt < :before").setParameter("before", before).executeUpdate();
    }
}

package org.wirkstatt.identity.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class KeyRepository {

    @PersistenceContext(unitName = "identity")
    EntityManager em;

    Optional<AccessKey> findByHash(String secretHash) {
        return em.createQuery("select k from AccessKey k where k.secretHash = :hash", AccessKey.class).setParameter("hash", secretHash).getResultStream().findFirst();
    }

    /** The newest first. */
    List<AccessKey> list(MemberId owner) {
        return em.createQuery("select k from AccessKey k where k.accountId = :owner order by k.createdAt desc, k.id desc", AccessKey.class)
                .setParameter("owner", owner.value()).getResultList();
    }

    void add(AccessKey key) {
        em.persist(key);
        em.flush();
    }

    /** @return false if {@code owner} has no such key */
    boolean remove(MemberId owner, long id) {
        return em.createQuery("delete from AccessKey k where k.accountId = :owner and k.id = :id").setParameter("owner", owner.value()).setParameter("id", id)
                .executeUpdate() > 0;
    }

    void removeAll(MemberId owner) {
        em.createQuery("delete from AccessKey k where k.accountId = :owner").setParameter("owner", owner.value()).executeUpdate();
    }

    long countExpired(Instant before) {
        return em.createQuery("select count(k) from AccessKey k where k.expiresAt < :before", Long.class).setParameter("before", before).getSingleResult();
    }

    int removeExpired(Instant before) {
        return em.createQuery("delete from AccessKey k where k.expiresAt < :before").setParameter("before", before).executeUpdate();
    }

    void used(long id, Instant now) {
        em.createQuery("update AccessKey k set k.usedAt = :now where k.id = :id").setParameter("now", now).setParameter("id", id).executeUpdate();
    }
}

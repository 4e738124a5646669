package org.wirkstatt.notifications.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.mail.ReplyWay;

@ApplicationScoped
class ReplyRepository {

    @PersistenceContext(unitName = "notifications")
    EntityManager em;

    void add(ReplyAddress address) {
        em.persist(address);
    }

    Optional<ReplyAddress> find(String tokenHash) {
        return em.createQuery("select a from ReplyAddress a where a.tokenHash = :hash", ReplyAddress.class).setParameter("hash", tokenHash).getResultStream().findFirst();
    }

    int revoke(ReplyWay way, Instant now) {
        return em.createQuery("update ReplyAddress a set a.revokedAt = :now, a.version = a.version + 1 where a.handler = :handler and a.replyKey = :key and a.revokedAt is null")
                .setParameter("now", now).setParameter("handler", way.handler()).setParameter("key", way.key()).executeUpdate();
    }

    List<ReplyAddress> list(MemberId member) {
        return em.createQuery("select a from ReplyAddress a where a.memberId = :member order by a.id", ReplyAddress.class).setParameter("member", member.value())
                .getResultList();
    }

    void removeAll(MemberId member) {
        em.createQuery("delete from ReplyAddress a where a.memberId = :member").setParameter("member", member.value()).executeUpdate();
    }

    long countExpiredBefore(Instant limit) {
        return em.createQuery("select count(a) from ReplyAddress a where a.expiresAt < :limit", Long.class).setParameter("limit", limit).getSingleResult();
    }

    int removeExpiredBefore(Instant limit) {
        return em.createQuery("delete from ReplyAddress a where a.expiresAt < :limit").setParameter("limit", limit).executeUpdate();
    }
}

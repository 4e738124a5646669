package org.wirkstatt.forum.reading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.identity.MemberId;

/** Queries for what was read. */
@ApplicationScoped
class ReadingRepository {

    @PersistenceContext(unitName = "forum")
    EntityManager em;

    void add(Reading reading) {
        em.persist(reading);
        em.flush();
    }

    Optional<Reading> find(MemberId member, long thread) {
        return Optional.ofNullable(em.find(Reading.class, new Reading.Key(member, thread)));
    }

    Optional<Reading> lock(MemberId member, long thread) {
        return Optional.ofNullable(em.find(Reading.class, new Reading.Key(member, thread), LockModeType.PESSIMISTIC_WRITE));
    }

    List<Reading> list(MemberId member, Collection<Long> threads) {
        return threads.isEmpty() ? List.of() : em.createQuery("select r from Reading r where r.memberId = :member and r.threadId in :threads", Reading.class)
                .setParameter("member", member.value()).setParameter("threads", threads).getResultList();
    }

    List<Reading> of(MemberId member, int first, int most) {
        return em.createQuery("select r from Reading r where r.memberId = :member order by r.threadId", Reading.class)
                .setParameter("member", member.value()).setFirstResult(first).setMaxResults(most).getResultList();
    }

    void remove(MemberId member) {
        em.createQuery("delete from Reading r where r.memberId = :member").setParameter("member", member.value()).executeUpdate();
    }
}

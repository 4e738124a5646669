package org.wirkstatt.forum.care;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.identity.MemberId;

/** Queries for the care for questions. */
@ApplicationScoped
class CareRepository {

    @PersistenceContext(unitName = "forum")
    EntityManager em;

    /** Waits until nobody else chooses people. */
    void lockTurn() {
        em.createNativeQuery("select id from forum_care_turn where id = 1 for update").getSingleResult();
    }

    Optional<Care> lock(long thread) {
        return Optional.ofNullable(em.find(Care.class, thread, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Care care) {
        em.persist(care);
    }

    void add(Asked asked) {
        em.persist(asked);
        em.flush();
    }

    Optional<Asked> find(long thread, MemberId member) {
        return Optional.ofNullable(em.find(Asked.class, new Asked.Key(thread, member)));
    }

    /** Whether somebody who was asked before those who coordinate may still answer. */
    boolean isSomebodyAsked(long thread) {
        return em.createQuery("select count(a) from Asked a where a.threadId = :thread and a.passedOnAt is null and a.stage <> :last", Long.class)
                .setParameter("thread", thread).setParameter("last", CareStage.COORDINATION).getSingleResult() > 0;
    }

    List<Long> due(Instant now, int most) {
        return em.createQuery("select c.threadId from Care c where c.dueAt <= :now order by c.dueAt, c.threadId", Long.class).setParameter("now", now)
                .setMaxResults(most).getResultList();
    }

    List<Care> list(Collection<Long> threads) {
        return threads.isEmpty() ? List.of() : em.createQuery("select c from Care c where c.threadId in :threads", Care.class)
                .setParameter("threads", threads).getResultList();
    }

    List<MemberId> asked(long thread) {
        return em.createQuery("select a from Asked a where a.threadId = :thread", Asked.class).setParameter("thread", thread).getResultStream()
                .map(Asked::member).toList();
    }

    /** How often each of {@code members} was asked after {@code since} beside what coordinating brings; who was not is missing in the answer. */
    Map<MemberId, Long> load(Collection<MemberId> members, Instant since) {
        return counts(em.createQuery("select a.memberId, count(a) from Asked a where a.memberId in :members and a.askedAt > :since and a.stage <> :last"
                + " group by a.memberId", Object[].class).setParameter("members", ids(members)).setParameter("since", since)
                .setParameter("last", CareStage.COORDINATION).getResultList());
    }

    /** In how many threads with one of {@code tags} each of {@code members} has answered; who has in none is missing in the answer. */
    Map<MemberId, Long> experience(Collection<MemberId> members, Collection<String> tags) {
        return tags.isEmpty() ? Map.of() : counts(em.createQuery("select p.authorId, count(distinct p.threadId) from Post p, Tag g where g.threadId = p.threadId"
                + " and g.tag in :tags and p.no > 1 and p.deletedAt is null and p.hiddenAt is null and p.authorId in :members group by p.authorId", Object[].class)
                .setParameter("tags", tags).setParameter("members", ids(members)).getResultList());
    }

    private static List<Long> ids(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toList();
    }

    private static Map<MemberId, Long> counts(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> new MemberId((long) row[0]), row -> (long) row[1]));
    }

    List<Asked> of(MemberId member, int most) {
        return em.createQuery("select a from Asked a where a.memberId = :member order by a.askedAt, a.threadId", Asked.class)
                .setParameter("member", member.value()).setMaxResults(most).getResultList();
    }

    void forget(MemberId member) {
        em.createQuery("delete from Asked a where a.memberId = :member").setParameter("member", member.value()).executeUpdate();
    }

    long countAsked(Instant before) {
        return em.createQuery("select count(a) from Asked a where a.askedAt < :before", Long.class).setParameter("before", before).getSingleResult();
    }

    int removeAsked(Instant before) {
        return em.createQuery("delete from Asked a where a.askedAt < :before").setParameter("before", before).executeUpdate();
    }
}

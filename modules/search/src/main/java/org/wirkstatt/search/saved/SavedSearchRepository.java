package org.wirkstatt.search.saved;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class SavedSearchRepository {

    @PersistenceContext(unitName = "search")
    EntityManager em;

    void add(SavedSearch search) {
        em.persist(search);
        em.flush();
    }

    void addHits(long id, Collection<ContentRef> refs, Instant foundAt) {
        refs.forEach(ref -> em.persist(new SavedHit(id, ref, foundAt)));
    }

    Optional<SavedSearch> find(long id) {
        return Optional.ofNullable(em.find(SavedSearch.class, id));
    }

    /** Locked until the end of the transaction. */
    Optional<SavedSearch> lock(long id) {
        return Optional.ofNullable(em.find(SavedSearch.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** By name. */
    List<SavedSearch> list(MemberId member) {
        return em.createQuery("select s from SavedSearch s where s.memberId = :member order by lower(s.name), s.id", SavedSearch.class)
                .setParameter("member", member.value()).getResultList();
    }

    /** @param followed position up to which it was looked at */
    record Due(long id, long followed) {
    }

    List<Due> due(Instant now) {
        return em.createQuery("select s.id, s.followed from SavedSearch s where s.checkAt <= :now and s.rhythm <> :never order by s.checkAt", Object[].class)
                .setParameter("now", now).setParameter("never", Rhythm.NEVER).getResultStream().map(row -> new Due((Long) row[0], (Long) row[1])).toList();
    }

    Set<ContentRef> hits(long id) {
        return em.createQuery("select h from SavedHit h where h.savedId = :id", SavedHit.class).setParameter("id", id).getResultStream().map(SavedHit::ref)
                .collect(Collectors.toSet());
    }

    /** What was found later than {@code since}, the latest first. */
    List<SavedHit> news(long id, Instant since, int limit) {
        return em.createQuery("select h from SavedHit h where h.savedId = :id and h.foundAt > :since order by h.foundAt desc, h.id", SavedHit.class)
                .setParameter("id", id).setParameter("since", since).setMaxResults(limit).getResultList();
    }

    /** Beside the version: looking is no change that could meet another one. */
    void used(long id, Instant now) {
        em.createQuery("update SavedSearch s set s.usedAt = :now where s.id = :id").setParameter("now", now).setParameter("id", id).executeUpdate();
    }

    void remove(SavedSearch search) {
        em.createQuery("delete from SavedHit h where h.savedId = :id").setParameter("id", search.id()).executeUpdate();
        em.remove(search);
    }

    List<SavedSearch> unusedSince(Instant limit) {
        return em.createQuery("select s from SavedSearch s where s.usedAt < :limit", SavedSearch.class).setParameter("limit", limit).getResultList();
    }
}

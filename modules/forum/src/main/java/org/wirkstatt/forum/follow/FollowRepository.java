package org.wirkstatt.forum.follow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.identity.MemberId;

/** Queries for follow levels and bookmarks. */
@ApplicationScoped
class FollowRepository {

    @PersistenceContext(unitName = "forum")
    EntityManager em;

    Optional<Follow> find(MemberId member, FollowScope scope, long target) {
        return Optional.ofNullable(em.find(Follow.class, new Follow.Key(member, scope, target)));
    }

    void add(Follow follow) {
        em.persist(follow);
        em.flush();
    }

    void remove(Follow follow) {
        em.remove(follow);
    }

    List<Follow> of(FollowScope scope, long target) {
        return em.createQuery("select f from Follow f where f.scope = :scope and f.targetId = :target order by f.memberId", Follow.class)
                .setParameter("scope", scope).setParameter("target", target).getResultList();
    }

    List<Follow> of(MemberId member, int most) {
        return em.createQuery("select f from Follow f where f.memberId = :member order by f.scope, f.targetId", Follow.class)
                .setParameter("member", member.value()).setMaxResults(most).getResultList();
    }

    void removeFollows(MemberId member) {
        em.createQuery("delete from Follow f where f.memberId = :member").setParameter("member", member.value()).executeUpdate();
    }

    Optional<Bookmark> findBookmark(MemberId member, long post) {
        return em.createQuery("select b from Bookmark b where b.memberId = :member and b.postId = :post", Bookmark.class)
                .setParameter("member", member.value()).setParameter("post", post).getResultStream().findFirst();
    }

    void add(Bookmark bookmark) {
        em.persist(bookmark);
        em.flush();
    }

    void remove(Bookmark bookmark) {
        em.remove(bookmark);
    }

    List<Bookmark> bookmarks(MemberId member, int most) {
        return em.createQuery("select b from Bookmark b where b.memberId = :member order by b.id desc", Bookmark.class)
                .setParameter("member", member.value()).setMaxResults(most).getResultList();
    }

    void removeBookmarks(MemberId member) {
        em.createQuery("delete from Bookmark b where b.memberId = :member").setParameter("member", member.value()).executeUpdate();
    }

    List<Long> due(Instant now, int most) {
        return em.createQuery("select b.id from Bookmark b where b.remindAt <= :now order by b.remindAt, b.id", Long.class).setParameter("now", now)
                .setMaxResults(most).getResultList();
    }

    Optional<Bookmark> lock(long id) {
        return Optional.ofNullable(em.find(Bookmark.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}

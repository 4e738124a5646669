package org.wirkstatt.notifications.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.notification.Notice;

@ApplicationScoped
class NoticeRepository {

    private static final String OF_MEMBER = "from StoredNotice n where n.memberId = :member ";

    @PersistenceContext(unitName = "notifications")
    EntityManager em;

    void add(StoredNotice notice) {
        em.persist(notice);
    }

    Optional<StoredNotice> find(MemberId member, long id) {
        return Optional.ofNullable(em.find(StoredNotice.class, id)).filter(notice -> notice.member().equals(member));
    }

    /** The unread one that {@code notice} replaces. */
    Optional<StoredNotice> findUnread(Notice notice) {
        return em.createQuery("select n " + OF_MEMBER + "and n.subject = :subject and n.module = :module and n.kind = :kind and n.readAt is null order by n.id desc",
                StoredNotice.class).setParameter("member", notice.to().value()).setParameter("subject", notice.subject())
                .setParameter("module", notice.kind().module()).setParameter("kind", notice.kind().id()).setMaxResults(1).getResultStream().findFirst();
    }

    /** The latest first. */
    List<StoredNotice> list(MemberId member, boolean unreadOnly, int first, int size) {
        return em.createQuery("select n " + OF_MEMBER + (unreadOnly ? "and n.readAt is null " : "") + "order by n.createdAt desc, n.id desc", StoredNotice.class)
                .setParameter("member", member.value()).setFirstResult(first).setMaxResults(size).getResultList();
    }

    long count(MemberId member, boolean unreadOnly) {
        return em.createQuery("select count(n) " + OF_MEMBER + (unreadOnly ? "and n.readAt is null" : ""), Long.class)
                .setParameter("member", member.value()).getSingleResult();
    }

    /** @return how many were unread */
    int readAll(MemberId member, Instant now) {
        return em.createQuery("update StoredNotice n set n.readAt = :now, n.mailDueAt = null, n.version = n.version + 1 where n.memberId = :member and n.readAt is null")
                .setParameter("now", now).setParameter("member", member.value()).executeUpdate();
    }

    /** Takes back what was marked at {@code readAt}. */
    int unreadAll(MemberId member, Instant readAt) {
        return em.createQuery("update StoredNotice n set n.readAt = null, n.version = n.version + 1 where n.memberId = :member and n.readAt = :readAt")
                .setParameter("member", member.value()).setParameter("readAt", readAt).executeUpdate();
    }

    /** Members with something to look at for a mail, at most {@code limit}. */
    List<MemberId> membersDue(Instant now, int limit) {
        return em.createQuery("select n.memberId from StoredNotice n where n.mailDueAt <= :now group by n.memberId order by min(n.mailDueAt)", Long.class)
                .setParameter("now", now).setMaxResults(limit).getResultList().stream().map(MemberId::new).toList();
    }

    /** What may have to be mailed to {@code member}, the latest first. */
    List<StoredNotice> waiting(MemberId member) {
        return em.createQuery("select n " + OF_MEMBER + "and n.mailDueAt is not null order by n.createdAt desc, n.id desc", StoredNotice.class)
                .setParameter("member", member.value()).getResultList();
    }

    List<StoredNotice> mentioning(String name) {
        return em.createQuery("select n from StoredNotice n where n.arguments like :name escape '!' order by n.id", StoredNotice.class)
                .setParameter("name", "%" + name.replaceAll("([!%_])", "!$1") + "%").getResultList();
    }

    long countReadBefore(Instant limit) {
        return em.createQuery("select count(n) from StoredNotice n where n.readAt < :limit", Long.class).setParameter("limit", limit).getSingleResult();
    }

    int removeReadBefore(Instant limit) {
        return em.createQuery("delete from StoredNotice n where n.readAt < :limit").setParameter("limit", limit).executeUpdate();
    }

    long countUnreadBefore(Instant limit) {
        return em.createQuery("select count(n) from StoredNotice n where n.readAt is null and n.createdAt < :limit", Long.class).setParameter("limit", limit)
                .getSingleResult();
    }

    int removeUnreadBefore(Instant limit) {
        return em.createQuery("delete from StoredNotice n where n.readAt is null and n.createdAt < :limit").setParameter("limit", limit).executeUpdate();
    }

    int removeAll(MemberId member) {
        return em.createQuery("delete from StoredNotice n where n.memberId = :member").setParameter("member", member.value()).executeUpdate();
    }

    int removeOf(String module) {
        return em.createQuery("delete from StoredNotice n where n.module = :module").setParameter("module", module).executeUpdate();
    }

    List<StoredNotice> listByIds(MemberId member, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select n " + OF_MEMBER + "and n.id in :ids", StoredNotice.class)
                .setParameter("member", member.value()).setParameter("ids", ids).getResultList();
    }
}

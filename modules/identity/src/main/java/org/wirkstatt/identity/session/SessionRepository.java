package org.wirkstatt.identity.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class SessionRepository {

    @PersistenceContext(unitName = "identity")
    EntityManager em;

    Optional<PersonSession> find(long id) {
        return Optional.ofNullable(em.find(PersonSession.class, id));
    }

    /** The session named in a cookie; nobody else changes it until the end of the transaction. */
    Optional<PersonSession> lockSeries(String series) {
        return em.createQuery("select s from PersonSession s where s.series = :series", PersonSession.class).setParameter("series", series)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** The latest used first. */
    List<PersonSession> list(MemberId member, Instant now) {
        return em.createQuery("select s from PersonSession s where s.accountId = :id and s.expiresAt > :now order by s.seenAt desc, s.id desc", PersonSession.class)
                .setParameter("id", member.value()).setParameter("now", now).getResultList();
    }

    /** Those that are over but not swept yet, too. */
    List<PersonSession> listAll(MemberId member) {
        return em.createQuery("select s from PersonSession s where s.accountId = :id order by s.id", PersonSession.class).setParameter("id", member.value())
                .getResultList();
    }

    void add(PersonSession session) {
        em.persist(session);
        em.flush();
    }

    /** @return false if {@code member} has no such session */
    boolean remove(MemberId member, long id) {
        return em.createQuery("delete from PersonSession s where s.accountId = :member and s.id = :id").setParameter("member", member.value())
                .setParameter("id", id).executeUpdate() > 0;
    }

    /** @param but number of the one to keep; 0 for none */
    void removeAll(MemberId member, long but) {
        em.createQuery("delete from PersonSession s where s.accountId = :member and s.id <> :but").setParameter("member", member.value())
                .setParameter("but", but).executeUpdate();
    }

    long countExpiredBefore(Instant before) {
        return em.createQuery("select count(s) from PersonSession s where s.expiresAt < :before", Long.class).setParameter("before", before).getSingleResult();
    }

    /** @return how many */
    int removeExpiredBefore(Instant before) {
        return em.createQuery("delete from PersonSession s where s.expiresAt < :before").setParameter("before", before).executeUpdate();
    }

    void seen(long id, Instant now) {
        em.createQuery("update PersonSession s set s.seenAt = :now where s.id = :id").setParameter("now", now).setParameter("id", id).executeUpdate();
    }

    Optional<KnownDevice> findDevice(String keyHash) {
        return Optional.ofNullable(em.find(KnownDevice.class, keyHash));
    }

    void addDevice(KnownDevice device) {
        em.persist(device);
    }

    List<KnownDevice> listDevices(MemberId member) {
        return em.createQuery("select d from KnownDevice d where d.accountId = :id order by d.seenAt", KnownDevice.class).setParameter("id", member.value())
                .getResultList();
    }

    void removeDevices(MemberId member) {
        em.createQuery("delete from KnownDevice d where d.accountId = :id").setParameter("id", member.value()).executeUpdate();
    }

    long countDevicesUnusedSince(Instant before) {
        return em.createQuery("select count(d) from KnownDevice d where d.seenAt < :before", Long.class).setParameter("before", before).getSingleResult();
    }

    int removeDevicesUnusedSince(Instant before) {
        return em.createQuery("delete from KnownDevice d where d.seenAt < :before").setParameter("before", before).executeUpdate();
    }
}

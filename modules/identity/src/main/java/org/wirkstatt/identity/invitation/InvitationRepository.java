package org.wirkstatt.identity.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.identity.account.PlaceKind;
import org.wirkstatt.identity.account.RoleInPlace;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class InvitationRepository {

    private static final int MOST = 500;

    @PersistenceContext(unitName = "identity")
    EntityManager em;

    Optional<Invitation> lock(long id) {
        return Optional.ofNullable(em.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Invitation> findByToken(String tokenHash) {
        return em.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class).setParameter("hash", tokenHash)
                .getResultStream().findFirst();
    }

    /** The latest first. @param by null for everybody's */
    List<Invitation> list(MemberId by, int first, int size) {
        var query = em.createQuery("select i from Invitation i" + (by == null ? "" : " where i.invitedBy = :by") + " order by i.createdAt desc, i.id desc",
                Invitation.class).setFirstResult(first).setMaxResults(size);
        if (by != null) {
            query.setParameter("by", by.value());
        }
        return query.getResultList();
    }

    void withdrawOpenOf(MemberId by, Instant now) {
        em.createQuery("update Invitation i set i.withdrawnAt = :now where i.invitedBy = :by and i.acceptedAt is null and i.withdrawnAt is null")
                .setParameter("now", now).setParameter("by", by.value()).executeUpdate();
    }

    /** Invitations of one list belong together from now on. */
    void joinBatch(Set<Long> ids, String batch) {
        if (!ids.isEmpty()) {
            em.flush();
            em.createQuery("update Invitation i set i.batch = :batch where i.id in :ids").setParameter("batch", batch).setParameter("ids", ids).executeUpdate();
        }
    }

    /** Open ones of a list, expired ones too. @param by null for everybody's */
    List<Long> openOf(String batch, MemberId by) {
        var query = em.createQuery("select i.id from Invitation i where i.batch = :batch and i.acceptedAt is null and i.withdrawnAt is null"
                + (by == null ? "" : " and i.invitedBy = :by") + " order by i.id", Long.class).setParameter("batch", batch);
        if (by != null) {
            query.setParameter("by", by.value());
        }
        return query.getResultList();
    }

    /** The latest open invitation to {@code mail}; nobody else takes it until the end of the transaction. */
    Optional<Invitation> lockOpen(String mail, Instant now) {
        return em.createQuery("select i from Invitation i where i.mail = :mail and i.acceptedAt is null and i.withdrawnAt is null and i.expiresAt > :now"
                + " order by i.createdAt desc, i.id desc", Invitation.class).setParameter("mail", mail).setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** Those for {@code role} that can still be accepted, the oldest first. */
    List<Invitation> listOpen(RoleInPlace role, Instant now) {
        return em.createQuery("select distinct i from Invitation i join i.roles r where r.role = :role and r.placeKind = :kind and r.placeId = :place"
                + " and i.acceptedAt is null and i.withdrawnAt is null and i.expiresAt > :now order by i.createdAt, i.id", Invitation.class)
                .setParameter("role", role.role()).setParameter("kind", PlaceKind.of(role.place())).setParameter("place", PlaceKind.idOf(role.place()))
                .setParameter("now", now).setMaxResults(MOST).getResultList();
    }

    /** Those of {@code by} that can still be accepted, the oldest first. */
    List<Invitation> listOpenOf(MemberId by, Instant now) {
        return em.createQuery("select i from Invitation i where i.invitedBy = :by and i.acceptedAt is null and i.withdrawnAt is null and i.expiresAt > :now"
                + " order by i.createdAt, i.id", Invitation.class).setParameter("by", by.value()).setParameter("now", now).setMaxResults(MOST).getResultList();
    }

    /** Whether {@code by} invited {@code mail} and the invitation is neither taken nor withdrawn. */
    boolean hasOpen(String mail, MemberId by) {
        return em.createQuery("select count(i) from Invitation i where i.mail = :mail and i.invitedBy = :by and i.acceptedAt is null and i.withdrawnAt is null",
                Long.class).setParameter("mail", mail).setParameter("by", by.value()).getSingleResult() > 0;
    }

    void add(Invitation invitation) {
        em.persist(invitation);
        em.flush();
    }

    List<Invitation> listAbout(MemberId member) {
        return em.createQuery("select i from Invitation i where i.acceptedBy = :id order by i.id", Invitation.class)
                .setParameter("id", member.value()).getResultList();
    }

    /** Those that {@code member} took go, those that the person sent stay without a name. */
    void forget(MemberId member, String mail) {
        em.createQuery("select i from Invitation i where i.acceptedBy = :id or i.mail = :mail", Invitation.class).setParameter("id", member.value())
                .setParameter("mail", mail).getResultList().forEach(em::remove);
        em.createQuery("update Invitation i set i.invitedBy = null where i.invitedBy = :id").setParameter("id", member.value()).executeUpdate();
    }

    /** @return how many */
    int removeSettledBefore(Instant before) {
        List<Invitation> old = em.createQuery("select i from Invitation i where i.expiresAt < :before", Invitation.class).setParameter("before", before)
                .getResultList();
        old.forEach(em::remove);
        return old.size();
    }

    long countSettledBefore(Instant before) {
        return em.createQuery("select count(i) from Invitation i where i.expiresAt < :before", Long.class).setParameter("before", before).getSingleResult();
    }
}

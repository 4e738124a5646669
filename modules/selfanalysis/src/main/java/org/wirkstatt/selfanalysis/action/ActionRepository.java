package org.wirkstatt.selfanalysis.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

/** Actions, with those that were deleted and can be taken back. */
@ApplicationScoped
class ActionRepository {

    private static final int MOST = 500;

    @PersistenceContext(unitName = "selfanalysis")
    EntityManager em;

    /** Deleted ones too. */
    Optional<Action> find(long id) {
        return Optional.ofNullable(em.find(Action.class, id));
    }

    /** As it is now, and nobody else changes it until the transaction ends. Deleted ones too. */
    Optional<Action> lock(long id) {
        Optional<Action> action = find(id);
        action.ifPresent(a -> em.refresh(a, LockModeType.PESSIMISTIC_WRITE));
        return action;
    }

    Optional<Action> findByFormKey(String formKey) {
        return em.createQuery("select a from Action a where a.formKey = :key", Action.class).setParameter("key", formKey).getResultStream().findFirst();
    }

    /** Those that have a last day first, by it; then in the order in which they were made. */
    List<Action> ofRuns(Collection<Long> runs) {
        return runs.isEmpty() ? List.of() : em.createQuery("select a from Action a where a.runId in :runs and a.deletedAt is null order by a.due nulls last, a.id", Action.class)
                .setParameter("runs", runs).setMaxResults(MOST).getResultList();
    }

    long countOf(long run) {
        return em.createQuery("select count(a) from Action a where a.runId = :run and a.deletedAt is null", Long.class).setParameter("run", run).getSingleResult();
    }

    /** Numbers of those whose owner may have to be reminded. */
    List<Long> dueBetween(LocalDate first, LocalDate last) {
        return em.createQuery("select a.id from Action a where a.due between :first and :last and a.ownerMember is not null and a.deletedAt is null and "
                + "(a.weekToldAt is null or a.dayToldAt is null) order by a.due, a.id", Long.class).setParameter("first", first).setParameter("last", last)
                .setMaxResults(MOST).getResultList();
    }

    /** Deleted ones too. */
    List<Action> ownedBy(MemberId member) {
        return em.createQuery("select a from Action a where a.ownerMember = :member order by a.id", Action.class).setParameter("member", member.value()).getResultList();
    }

    long countDeletedBefore(Instant before) {
        return em.createQuery("select count(a) from Action a where a.deletedAt < :before", Long.class).setParameter("before", before).getSingleResult();
    }

    int removeDeletedBefore(Instant before) {
        return em.createQuery("delete from Action a where a.deletedAt < :before").setParameter("before", before).executeUpdate();
    }

    /** Writes at once. */
    void add(Action action) {
        em.persist(action);
        em.flush();
    }
}

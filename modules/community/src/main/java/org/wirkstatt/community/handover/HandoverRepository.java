package org.wirkstatt.community.handover;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionId;

/** Queries on handovers. */
@ApplicationScoped
class HandoverRepository {

    @PersistenceContext(unitName = "community")
    EntityManager em;

    /** For a change: nobody else changes the row until the transaction ends. */
    Optional<Handover> lock(long id) {
        return Optional.ofNullable(em.find(Handover.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Of a region, the latest first. */
    List<Handover> list(RegionId region) {
        return em.createQuery("select h from Handover h where h.regionId = :region order by h.id desc", Handover.class)
                .setParameter("region", region.value()).setMaxResults(50).getResultList();
    }

    /** In which {@code person} gives or takes. */
    List<Handover> of(MemberId person) {
        return em.createQuery("select h from Handover h where h.predecessorId = :person or h.successorId = :person order by h.id", Handover.class)
                .setParameter("person", person.value()).getResultList();
    }

    /** That name {@code mail} as the address of who shall take over. @param mail null finds none */
    List<Handover> proposing(String mail) {
        return em.createQuery("select h from Handover h where lower(h.successorMail) = :mail", Handover.class)
                .setParameter("mail", mail == null ? "" : mail.toLowerCase(Locale.ROOT)).getResultList();
    }

    /** The one being prepared for which {@code invitation} was sent; nobody else changes the row until the transaction ends. */
    Optional<Handover> lockWaitingFor(long invitation) {
        return em.createQuery("select h from Handover h where h.invitationId = :invitation and h.state = :prepared", Handover.class)
                .setParameter("invitation", invitation).setParameter("prepared", Handover.State.PREPARED).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst();
    }

    List<HandoverEvent> events(long handover) {
        return em.createQuery("select e from HandoverEvent e where e.handoverId = :handover order by e.id", HandoverEvent.class)
                .setParameter("handover", handover).setMaxResults(200).getResultList();
    }

    List<HandoverEvent> eventsOf(MemberId person) {
        return em.createQuery("select e from HandoverEvent e where e.memberId = :person", HandoverEvent.class).setParameter("person", person.value())
                .getResultList();
    }

    /** Ended ones that nobody changed since. */
    List<Handover> endedBefore(Instant before) {
        return em.createQuery("select h from Handover h where h.state <> :prepared and h.changedAt < :before", Handover.class)
                .setParameter("prepared", Handover.State.PREPARED).setParameter("before", before).getResultList();
    }

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    void remove(Handover handover) {
        events(handover.id()).forEach(em::remove);
        em.flush();
        em.remove(handover);
    }

    void flush() {
        em.flush();
    }
}

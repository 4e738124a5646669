package org.wirkstatt.identity.claim;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.region.RegionId;

@ApplicationScoped
class RegionClaimRepository {

    private static final int MOST = 500;

    @PersistenceContext(unitName = "identity")
    EntityManager em;

    Optional<RegionClaim> lock(long id) {
        return Optional.ofNullable(em.find(RegionClaim.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The oldest first. */
    List<RegionClaim> listOpen() {
        return em.createQuery("select c from RegionClaim c where c.state = :open order by c.createdAt, c.id", RegionClaim.class)
                .setParameter("open", ClaimState.OPEN).setMaxResults(MOST).getResultList();
    }

    /** Open ones for {@code region}, the oldest first. */
    List<RegionClaim> listOpenFor(RegionId region) {
        return em.createQuery("select c from RegionClaim c where c.state = :open and c.regionId = :region order by c.createdAt, c.id", RegionClaim.class)
                .setParameter("open", ClaimState.OPEN).setParameter("region", region.value()).setMaxResults(MOST).getResultList();
    }

    /** The latest first. */
    List<RegionClaim> listOf(MemberId member) {
        return em.createQuery("select c from RegionClaim c where c.accountId = :id order by c.createdAt desc, c.id desc", RegionClaim.class)
                .setParameter("id", member.value()).setMaxResults(MOST).getResultList();
    }

    void add(RegionClaim claim) {
        em.persist(claim);
        em.flush();
    }

    /** The claims of a person go, what the person decided stays without a name. */
    void forget(MemberId member) {
        em.createQuery("delete from RegionClaim c where c.accountId = :id").setParameter("id", member.value()).executeUpdate();
        em.createQuery("update RegionClaim c set c.decidedBy = null where c.decidedBy = :id").setParameter("id", member.value()).executeUpdate();
    }
}

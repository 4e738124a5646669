package org.wirkstatt.selfanalysis.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.region.RegionId;

/** What is shared, and what was. */
@ApplicationScoped
class ShareRepository {

    private static final int MOST = 500;

    @PersistenceContext(unitName = "selfanalysis")
    EntityManager em;

    Optional<Share> ofRun(long run) {
        return em.createQuery("select s from Share s where s.run = :run", Share.class).setParameter("run", run).getResultStream().findFirst();
    }

    /** The latest first; what has ended is among them. */
    List<Share> ofRegions(Collection<RegionId> regions) {
        return regions.isEmpty() ? List.of() : em.createQuery("select s from Share s where s.region in :ids order by s.sharedAt desc, s.id desc", Share.class)
                .setParameter("ids", regions.stream().map(RegionId::value).toList()).setMaxResults(MOST).getResultList();
    }

    void add(Share share) {
        em.persist(share);
        em.flush();
    }
}

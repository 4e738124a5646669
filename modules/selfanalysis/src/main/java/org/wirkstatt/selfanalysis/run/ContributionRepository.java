package org.wirkstatt.selfanalysis.run;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Opened runs whose initiative has them count in comparison values, and how often each answer was given in them. Nothing of sealed runs. */
@ApplicationScoped
class ContributionRepository {

    @PersistenceContext(unitName = "selfanalysis")
    EntityManager em;

    List<AnalysisRun> contributors() {
        return em.createQuery("select r from AnalysisRun r where r.openedAt is not null and r.contributesSince is not null order by r.id", AnalysisRun.class)
                .getResultList();
    }

    /** Of the answers that the team sees ({@link RunRepository#openedAnswers(AnalysisRun)}), counted; never whose they are, and no reasons. */
    List<OpenedRuns.Count> counts() {
        return em.createQuery("select new org.wirkstatt.selfanalysis.run.OpenedRuns$Count(r.id, a.itemKey, a.rating, count(a)) from Answer a join a.seat s join s.run r "
                + "where r.openedAt is not null and r.contributesSince is not null and (a.unfoldedAt is not null or s.finishedAt is not null "
                + "and a.itemKey not in (select u.itemKey from Unfolded u where u.run = r)) group by r.id, a.itemKey, a.rating", OpenedRuns.Count.class).getResultList();
    }
}

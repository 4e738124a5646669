package org.wirkstatt.privacy.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class RetentionRepository {

    @PersistenceContext(unitName = "privacy")
    EntityManager em;

    Optional<RetentionRun> lastRun(String rule) {
        return em.createQuery("select r from RetentionRun r where r.rule = :rule order by r.ranAt desc, r.id desc", RetentionRun.class)
                .setParameter("rule", rule).setMaxResults(1).getResultStream().findFirst();
    }

    void add(RetentionRun run) {
        em.persist(run);
    }

    /** Runs of {@code rule} before {@code before}, which nobody looks at any more. */
    void forgetRuns(String rule, Instant before) {
        em.createQuery("delete from RetentionRun r where r.rule = :rule and r.ranAt < :before").setParameter("rule", rule)
                .setParameter("before", before).executeUpdate();
    }

    /** Warnings sent to {@code member}, the first one first. */
    List<IdleWarning> warnings(MemberId member) {
        return em.createQuery("select w from IdleWarning w where w.memberId = :member order by w.daysBefore desc", IdleWarning.class)
                .setParameter("member", member.value()).getResultList();
    }

    void add(IdleWarning warning) {
        em.persist(warning);
    }

    /** Forgets the warnings of everybody but {@code idle}: the others came back. */
    void forgetWarningsExcept(Collection<MemberId> idle) {
        List<Long> ids = idle.stream().map(MemberId::value).toList();
        em.createQuery("select w from IdleWarning w", IdleWarning.class).getResultStream().filter(w -> !ids.contains(w.memberId())).toList()
                .forEach(em::remove);
    }

    void forgetWarnings(MemberId member) {
        em.createQuery("delete from IdleWarning w where w.memberId = :member").setParameter("member", member.value()).executeUpdate();
    }
}

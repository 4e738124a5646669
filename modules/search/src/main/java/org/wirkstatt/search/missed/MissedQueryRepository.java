package org.wirkstatt.search.missed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
class MissedQueryRepository {

    @PersistenceContext(unitName = "search")
    EntityManager em;

    Optional<MissedQuery> find(LocalDate day, String text) {
        return em.createQuery("select q from MissedQuery q where q.day = :day and q.text = :text", MissedQuery.class).setParameter("day", day)
                .setParameter("text", text).getResultStream().findFirst();
    }

    void add(MissedQuery query) {
        em.persist(query);
    }

    long count(LocalDate day) {
        return em.createQuery("select count(q) from MissedQuery q where q.day = :day", Long.class).setParameter("day", day).getSingleResult();
    }

    /** The most asked first. */
    List<Clusters.Counted> list(int size) {
        return em.createQuery("select q.text, sum(q.times), min(q.day), max(q.day) from MissedQuery q group by q.text order by sum(q.times) desc, q.text",
                Object[].class).setMaxResults(size).getResultStream()
                .map(row -> new Clusters.Counted((String) row[0], ((Number) row[1]).longValue(), (LocalDate) row[2], (LocalDate) row[3])).toList();
    }

    Set<String> dismissed() {
        return Set.copyOf(em.createQuery("select d.text from DismissedQuery d", String.class).getResultList());
    }

    void dismiss(String text, LocalDate day) {
        DismissedQuery known = em.find(DismissedQuery.class, text);
        if (known == null) {
            em.persist(new DismissedQuery(text, day));
        } else {
            known.again(day);
        }
    }

    void forgetDismissedBefore(LocalDate day) {
        em.createQuery("delete from DismissedQuery d where d.day < :day").setParameter("day", day).executeUpdate();
    }

    int removeBefore(LocalDate day) {
        return em.createQuery("delete from MissedQuery q where q.day < :day").setParameter("day", day).executeUpdate();
    }
}

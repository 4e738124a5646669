package org.wirkstatt.search.missed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    /** The most asked first. @param least times below which a query is left out */
    List<MissedQueries.Missed> list(int least, int size) {
        return em.createQuery("select q.text, sum(q.times), max(q.day) from MissedQuery q group by q.text having sum(q.times) >= :least "
                + "order by sum(q.times) desc, q.text", Object[].class).setParameter("least", (long) least).setMaxResults(size).getResultStream()
                .map(row -> new MissedQueries.Missed((String) row[0], ((Number) row[1]).longValue(), (LocalDate) row[2])).toList();
    }

    int removeBefore(LocalDate day) {
        return em.createQuery("delete from MissedQuery q where q.day < :day").setParameter("day", day).executeUpdate();
    }
}

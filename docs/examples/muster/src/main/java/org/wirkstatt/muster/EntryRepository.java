package org.wirkstatt.muster;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class EntryRepository {

    @PersistenceContext(unitName = MusterModule.ID)
    EntityManager em;

    void add(Entry entry) {
        em.persist(entry);
    }

    /** The latest first. */
    List<Entry> latest(int most) {
        return em.createQuery("select e from Entry e order by e.writtenAt desc, e.id desc", Entry.class).setMaxResults(most).getResultList();
    }

    List<Entry> of(MemberId member) {
        return em.createQuery("select e from Entry e where e.memberId = :member order by e.id", Entry.class).setParameter("member", member.value()).getResultList();
    }

    void remove(MemberId member) {
        em.createQuery("delete from Entry e where e.memberId = :member").setParameter("member", member.value()).executeUpdate();
    }

    void anonymise(MemberId member) {
        em.createQuery("update Entry e set e.memberId = null where e.memberId = :member").setParameter("member", member.value()).executeUpdate();
    }

    long countBefore(Instant limit) {
        return em.createQuery("select count(e) from Entry e where e.writtenAt < :limit", Long.class).setParameter("limit", limit).getSingleResult();
    }

    int removeBefore(Instant limit) {
        return em.createQuery("delete from Entry e where e.writtenAt < :limit").setParameter("limit", limit).executeUpdate();
    }
}

package org.wirkstatt.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class DraftRepository {

    @PersistenceContext(unitName = DraftsModule.ID)
    EntityManager em;

    Optional<Draft> find(MemberId member, String form) {
        return em.createQuery("select d from Draft d where d.memberId = :member and d.form = :form", Draft.class).setParameter("member", member.value())
                .setParameter("form", form).getResultStream().findFirst();
    }

    void add(Draft draft) {
        em.persist(draft);
    }

    void remove(Draft draft) {
        em.remove(draft);
    }

    /** The latest first. */
    List<Draft> list(MemberId member) {
        return em.createQuery("select d from Draft d where d.memberId = :member order by d.savedAt desc, d.id desc", Draft.class)
                .setParameter("member", member.value()).getResultList();
    }

    int remove(MemberId member, String form) {
        return em.createQuery("delete from Draft d where d.memberId = :member and d.form = :form").setParameter("member", member.value())
                .setParameter("form", form).executeUpdate();
    }

    void removeAll(MemberId member) {
        em.createQuery("delete from Draft d where d.memberId = :member").setParameter("member", member.value()).executeUpdate();
    }

    /** Drafts of the forms of {@code module}, whose names begin with its id. */
    int removeOf(String module) {
        return em.createQuery("delete from Draft d where d.form like :forms").setParameter("forms", module + ".%").executeUpdate();
    }

    long countBefore(Instant limit) {
        return em.createQuery("select count(d) from Draft d where d.savedAt < :limit", Long.class).setParameter("limit", limit).getSingleResult();
    }

    int removeBefore(Instant limit) {
        return em.createQuery("delete from Draft d where d.savedAt < :limit").setParameter("limit", limit).executeUpdate();
    }
}

package org.wirkstatt.forum.trust;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.identity.MemberId;

/** Queries for vouchers. */
@ApplicationScoped
class VoucherRepository {

    @PersistenceContext(unitName = "forum")
    EntityManager em;

    void add(Voucher voucher) {
        em.persist(voucher);
        em.flush();
    }

    void remove(Voucher voucher) {
        em.remove(voucher);
        em.flush();
    }

    Optional<Voucher> find(MemberId member) {
        return Optional.ofNullable(em.find(Voucher.class, member.value()));
    }

    List<Voucher> by(MemberId giver, int most) {
        return em.createQuery("select v from Voucher v where v.byId = :giver order by v.memberId", Voucher.class).setParameter("giver", giver.value())
                .setMaxResults(most).getResultList();
    }
}

package org.wirkstatt.identity.factor;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class FactorRepository {

    @PersistenceContext(unitName = "identity")
    EntityManager em;

    Optional<SecondFactor> find(MemberId member) {
        return Optional.ofNullable(em.find(SecondFactor.class, member.value()));
    }

    /** Nobody else takes a code of {@code member} until the end of the transaction. */
    Optional<SecondFactor> lock(MemberId member) {
        return Optional.ofNullable(em.find(SecondFactor.class, member.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    void add(SecondFactor factor) {
        em.persist(factor);
        em.flush();
    }

    void remove(SecondFactor factor) {
        em.remove(factor);
        em.flush();
    }
}

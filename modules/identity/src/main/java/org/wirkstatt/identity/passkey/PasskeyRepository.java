package org.wirkstatt.identity.passkey;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class PasskeyRepository {

    @PersistenceContext(unitName = "identity")
    EntityManager em;

    /** Nobody else signs in with it until the end of the transaction, so its counter cannot be used twice. */
    Optional<Passkey> lock(String credentialId) {
        return em.createQuery("select p from Passkey p where p.credentialId = :id", Passkey.class).setParameter("id", credentialId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** The oldest first. */
    List<Passkey> list(MemberId owner) {
        return em.createQuery("select p from Passkey p where p.accountId = :owner order by p.createdAt, p.id", Passkey.class).setParameter("owner", owner.value())
                .getResultList();
    }

    void add(Passkey passkey) {
        em.persist(passkey);
        em.flush();
    }

    /** @return false if {@code owner} has no such passkey */
    boolean remove(MemberId owner, long id) {
        return em.createQuery("delete from Passkey p where p.accountId = :owner and p.id = :id").setParameter("owner", owner.value()).setParameter("id", id)
                .executeUpdate() > 0;
    }

    void removeAll(MemberId owner) {
        em.createQuery("delete from Passkey p where p.accountId = :owner").setParameter("owner", owner.value()).executeUpdate();
    }
}

package org.wirkstatt.privacy.consent;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.privacy.ConsentPurpose;

@ApplicationScoped
class ConsentRepository {

    @PersistenceContext(unitName = "privacy")
    EntityManager em;

    /** All consents of {@code member}, withdrawn ones too, the latest first. */
    List<Consent> list(MemberId member) {
        return em.createQuery("select c from Consent c join fetch c.text where c.memberId = :member order by c.givenAt desc, c.id desc", Consent.class)
                .setParameter("member", member.value()).getResultList();
    }

    /** The words that people agreed to under this version. */
    List<ConsentText> texts(ConsentPurpose purpose) {
        return em.createQuery("select t from ConsentText t where t.module = :module and t.purpose = :purpose and t.version = :version order by t.id",
                ConsentText.class).setParameter("module", purpose.module()).setParameter("purpose", purpose.id())
                .setParameter("version", purpose.version()).getResultList();
    }

    void add(ConsentText text) {
        em.persist(text);
    }

    void add(Consent consent) {
        em.persist(consent);
    }

    void removeAll(MemberId member) {
        em.createQuery("delete from Consent c where c.memberId = :member").setParameter("member", member.value()).executeUpdate();
    }
}

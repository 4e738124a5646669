package org.wirkstatt.community.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.identity.MemberId;

/** Queries on profiles. */
@ApplicationScoped
class ProfileRepository {

    private static final int MOST = 5_000;

    @PersistenceContext(unitName = "community")
    EntityManager em;

    Optional<Profile> find(MemberId member) {
        return Optional.ofNullable(em.find(Profile.class, member.value()));
    }

    /** For a change: nobody else changes the row until the transaction ends. */
    Optional<Profile> lock(MemberId member) {
        return Optional.ofNullable(em.find(Profile.class, member.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Profiles whose name somebody else may see. */
    List<Profile> listed() {
        return em.createQuery("select p from Profile p where p.listed = :listed order by p.memberId", Profile.class).setParameter("listed", true).setMaxResults(MOST).getResultList();
    }

    Stream<Long> ids() {
        List<Long> ids = em.createQuery("select p.memberId from Profile p where p.listed = :listed order by p.memberId", Long.class).setParameter("listed", true).getResultList();
        return ids.stream();
    }

    /** SHA-256 of every picture. */
    Stream<String> pictures() {
        List<String> pictures = em.createQuery("select p.pictureSha256 from Profile p where p.pictureSha256 is not null", String.class).getResultList();
        return pictures.stream();
    }

    void add(Profile profile) {
        em.persist(profile);
        em.flush();
    }

    void remove(Profile profile) {
        em.remove(profile);
    }

    /** Writes what was changed, so that the new version is known. */
    void flush() {
        em.flush();
    }
}

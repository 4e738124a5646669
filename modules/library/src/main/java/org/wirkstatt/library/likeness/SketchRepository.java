package org.wirkstatt.library.likeness;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Sketches of files. */
@ApplicationScoped
class SketchRepository {

    private static final int MOST = 200;

    @PersistenceContext(unitName = "library")
    EntityManager em;

    Optional<FileSketch> find(long fileId) {
        return Optional.ofNullable(em.find(FileSketch.class, fileId));
    }

    void add(FileSketch sketch) {
        em.persist(sketch);
    }

    /** Files with the very words, by id. */
    List<Long> withText(String textSha256) {
        return em.createQuery("select s.fileId from FileSketch s where s.textSha256 = :hash order by s.fileId", Long.class).setParameter("hash", textSha256)
                .setMaxResults(MOST).getResultList();
    }

    /** Those that share a band. */
    List<FileSketch> sharing(Set<Long> bands) {
        return em.createQuery("select distinct s from FileSketch s join s.bands b where b in :bands order by s.fileId", FileSketch.class)
                .setParameter("bands", bands).setMaxResults(MOST).getResultList();
    }
}

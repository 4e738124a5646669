package org.wirkstatt.forum.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.persistence.InstantConverter;

/** Queries for boards. */
@ApplicationScoped
class BoardRepository {

    /** More boards than anybody can overlook. */
    private static final int MOST = 500;

    @PersistenceContext(unitName = "forum")
    EntityManager em;

    void add(Board board) {
        em.persist(board);
    }

    void flush() {
        em.flush();
    }

    Optional<Board> find(long id) {
        return Optional.ofNullable(em.find(Board.class, id));
    }

    Optional<Board> lock(long id) {
        return Optional.ofNullable(em.find(Board.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Board> findBySlug(String slug) {
        return em.createQuery("select b from Board b where b.slug = :slug", Board.class).setParameter("slug", slug).getResultStream().findFirst();
    }

    Optional<Board> findByFormKey(String key) {
        return em.createQuery("select b from Board b where b.formKey = :key", Board.class).setParameter("key", key).getResultStream().findFirst();
    }

    List<Board> list() {
        return em.createQuery("select b from Board b order by b.position, b.name, b.id", Board.class).setMaxResults(MOST).getResultList();
    }

    /**
     * Adds to the counters without reading them, so that writers of different threads do not undo each other. In SQL, as an update in JPQL would
     * raise the version too, and whoever edits the board would meet a conflict.
     *
     * @param at null leaves the time
     */
    void count(long board, int threads, int posts, Instant at) {
        em.createNativeQuery("update forum_board set threads = threads + ?1, posts = posts + ?2 where id = ?3").setParameter(1, threads)
                .setParameter(2, posts).setParameter(3, board).executeUpdate();
        if (at != null) {
            em.createNativeQuery("update forum_board set last_post_at = ?1 where id = ?2 and (last_post_at is null or last_post_at < ?1)")
                    .setParameter(1, new InstantConverter().convertToDatabaseColumn(at)).setParameter(2, board).executeUpdate();
        }
    }
}

package org.wirkstatt.forum.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.forum.post.Post;
import org.wirkstatt.platform.identity.MemberId;

/** Queries for imports and what they wrote. */
@ApplicationScoped
class ImportRepository {

    private static final int AT_ONCE = 500;

    /** A post that came out of an archive. */
    record Row(Imported imported, Post post) {
    }

    @PersistenceContext(unitName = "forum")
    EntityManager em;

    void add(Object thing) {
        em.persist(thing);
        em.flush();
    }

    Optional<ArchiveImport> find(long id) {
        return Optional.ofNullable(em.find(ArchiveImport.class, id));
    }

    Optional<ArchiveImport> lock(long id) {
        return Optional.ofNullable(em.find(ArchiveImport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<ArchiveImport> newest(int most) {
        return em.createQuery("select i from ArchiveImport i order by i.createdAt desc, i.id desc", ArchiveImport.class).setMaxResults(most).getResultList();
    }

    List<ArchiveImport> startedBy(MemberId member) {
        return em.createQuery("select i from ArchiveImport i where i.startedBy = :member order by i.id", ArchiveImport.class).setParameter("member", member.value())
                .getResultList();
    }

    /** Files that are kept, of imports that the portal does not work on. */
    List<ArchiveImport> filesOlderThan(Instant before, int most) {
        return em.createQuery("select i from ArchiveImport i where i.fileSha256 is not null and i.changedAt < :before order by i.id", ArchiveImport.class)
                .setParameter("before", before).setMaxResults(most).getResultList();
    }

    Stream<String> files() {
        return em.createQuery("select i.fileSha256 from ArchiveImport i where i.fileSha256 is not null", String.class).getResultStream();
    }

    List<ImportProblem> problems(long id) {
        return em.createQuery("select p from ImportProblem p where p.importId = :id order by p.entry", ImportProblem.class).setParameter("id", id).getResultList();
    }

    void removeProblems(long id) {
        em.createQuery("delete from ImportProblem p where p.importId = :id").setParameter("id", id).executeUpdate();
    }

    /** Entries that are in the board already. */
    List<Row> known(long board, Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        List<Row> known = new ArrayList<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            rows("select i, p from Imported i, Post p where p.id = i.postId and i.boardId = :board and i.entryKey in :keys", board, all.subList(i, Math.min(all.size(), i + AT_ONCE)))
                    .forEach(known::add);
        }
        return known;
    }

    private Stream<Row> rows(String query, long board, List<String> keys) {
        return em.createQuery(query, Object[].class).setParameter("board", board).setParameter("keys", keys).getResultStream()
                .map(row -> new Row((Imported) row[0], (Post) row[1]));
    }

    List<Imported> of(Collection<Long> posts) {
        return posts.isEmpty() ? List.of() : em.createQuery("select i from Imported i where i.postId in :posts", Imported.class).setParameter("posts", posts).getResultList();
    }

    /** First and last posts of threads, those that came out of an archive. */
    List<Row> ends(Collection<Long> threads) {
        return threads.isEmpty() ? List.of() : em.createQuery("select i, p from Imported i, Post p, ForumThread t where p.id = i.postId and t.id = p.threadId and t.id in :threads"
                + " and (p.no = 1 or p.createdAt = t.lastPostAt) order by p.no", Object[].class).setParameter("threads", threads).getResultStream()
                .map(row -> new Row((Imported) row[0], (Post) row[1])).toList();
    }

    List<Long> threadsOf(long id, int most) {
        return em.createQuery("select distinct p.threadId from Imported i, Post p where p.id = i.postId and i.importId = :id order by p.threadId", Long.class)
                .setParameter("id", id).setMaxResults(most).getResultList();
    }

    List<Row> ofThread(long id, long thread) {
        return em.createQuery("select i, p from Imported i, Post p where p.id = i.postId and i.importId = :id and p.threadId = :thread order by p.no", Object[].class)
                .setParameter("id", id).setParameter("thread", thread).getResultStream().map(row -> new Row((Imported) row[0], (Post) row[1])).toList();
    }

    long countPosts(long thread) {
        return em.createQuery("select count(p) from Post p where p.threadId = :thread", Long.class).setParameter("thread", thread).getSingleResult();
    }

    void remove(Imported imported) {
        em.remove(imported);
    }

    /** Takes a thread and everything that hangs on it away. Fails where something is kept about it, such as a report. */
    void removeThread(long thread, Collection<Long> posts) {
        em.flush();
        List<Long> all = List.copyOf(posts);
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<Long> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
            for (String of : List.of("Imported", "Mention", "Reaction", "Bookmark")) {
                em.createQuery("delete from " + of + " x where x.postId in :posts").setParameter("posts", some).executeUpdate();
            }
            em.createQuery("delete from Post p where p.id in :posts").setParameter("posts", some).executeUpdate();
        }
        em.createQuery("delete from Reading r where r.threadId = :thread").setParameter("thread", thread).executeUpdate();
        em.createQuery("delete from Follow f where f.scope = org.wirkstatt.forum.follow.FollowScope.THREAD and f.targetId = :thread").setParameter("thread", thread).executeUpdate();
        em.createQuery("delete from Tag g where g.threadId = :thread").setParameter("thread", thread).executeUpdate();
        em.createQuery("delete from ForumThread t where t.id = :thread").setParameter("thread", thread).executeUpdate();
        em.clear();
    }

    int forgetName(String name) {
        return em.createQuery("update Imported i set i.authorName = null where i.authorName = :name").setParameter("name", name).executeUpdate();
    }
}

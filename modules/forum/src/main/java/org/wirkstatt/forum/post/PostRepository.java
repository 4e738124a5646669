package org.wirkstatt.forum.post;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.identity.MemberId;

/** Queries for posts; those of a thread go by their number. */
@ApplicationScoped
class PostRepository {

    /** As the index has it: H2 sorts all posts of somebody where one of its columns is left out. */
    private static final String LATEST_OF_AUTHOR = " order by p.authorId, p.id desc";

    @PersistenceContext(unitName = "forum")
    EntityManager em;

    void add(Post post) {
        em.persist(post);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    Optional<Post> find(long id) {
        return Optional.ofNullable(em.find(Post.class, id));
    }

    Optional<Post> lock(long id) {
        return Optional.ofNullable(em.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Post> findByFormKey(String key) {
        return em.createQuery("select p from Post p where p.formKey = :key", Post.class).setParameter("key", key).getResultStream().findFirst();
    }

    Optional<Post> find(long thread, int no) {
        return list(thread, no, no).stream().findFirst();
    }

    List<Post> list(long thread, int from, int to) {
        return em.createQuery("select p from Post p where p.threadId = :thread and p.no between :from and :to order by p.no", Post.class)
                .setParameter("thread", thread).setParameter("from", from).setParameter("to", to).getResultList();
    }

    List<Post> list(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select p from Post p where p.id in :ids", Post.class).setParameter("ids", ids).getResultList();
    }

    List<Post> changedSince(long thread, long change, int most) {
        return em.createQuery("select p from Post p where p.threadId = :thread and p.changeNo > :change order by p.no", Post.class)
                .setParameter("thread", thread).setParameter("change", change).setMaxResults(most).getResultList();
    }

    /** The number of the first post at or behind {@code no} that is shown and not by {@code reader}. */
    Optional<Integer> firstShown(long thread, int no, MemberId reader) {
        return em.createQuery("select p.no from Post p where p.threadId = :thread and p.no >= :no and p.deletedAt is null and p.hiddenAt is null"
                + " and (p.authorId is null or p.authorId <> :reader) order by p.no", Integer.class).setParameter("thread", thread).setParameter("no", no)
                .setParameter("reader", reader.value()).setMaxResults(1).getResultStream().findFirst();
    }

    List<Long> authors(long thread, int most) {
        return em.createQuery("select distinct p.authorId from Post p where p.threadId = :thread and p.authorId is not null", Long.class)
                .setParameter("thread", thread).setMaxResults(most).getResultList();
    }

    /** Number of the first post of {@code author} in a thread that is shown. */
    Optional<Integer> firstBy(long thread, MemberId author) {
        return em.createQuery("select p.no from Post p where p.threadId = :thread and p.authorId = :author and p.deletedAt is null and p.hiddenAt is null order by p.no",
                Integer.class).setParameter("thread", thread).setParameter("author", author.value()).setMaxResults(1).getResultStream().findFirst();
    }

    List<Post> by(MemberId author, long afterId, int most) {
        return em.createQuery("select p from Post p where p.authorId = :author and p.id > :after order by p.authorId, p.id", Post.class)
                .setParameter("author", author.value()).setParameter("after", afterId).setMaxResults(most).getResultList();
    }

    /** When {@code author} wrote the latest post but {@code skipped}; empty if there are not so many. */
    Optional<Instant> latestBut(MemberId author, int skipped) {
        return em.createQuery("select p.createdAt from Post p where p.authorId = :author" + LATEST_OF_AUTHOR, Instant.class)
                .setParameter("author", author.value()).setFirstResult(skipped).setMaxResults(1).getResultStream().findFirst();
    }

    long countBy(MemberId author) {
        return em.createQuery("select count(p) from Post p where p.authorId = :author", Long.class).setParameter("author", author.value()).getSingleResult();
    }

    Optional<Post> latestBy(MemberId author) {
        return em.createQuery("select p from Post p where p.authorId = :author" + LATEST_OF_AUTHOR, Post.class).setParameter("author", author.value())
                .setMaxResults(1).getResultStream().findFirst();
    }

    long countDeleted(Instant before) {
        return em.createQuery("select count(p) from Post p where p.deletedAt < :before and p.text <> ''", Long.class).setParameter("before", before)
                .getSingleResult();
    }

    List<Post> deleted(Instant before, int most) {
        return em.createQuery("select p from Post p where p.deletedAt < :before and p.text <> '' order by p.id", Post.class).setParameter("before", before)
                .setMaxResults(most).getResultList();
    }

    void addMention(Mention mention) {
        em.persist(mention);
    }

    List<Mention> mentions(Collection<Long> posts) {
        return posts.isEmpty() ? List.of() : em.createQuery("select m from Mention m where m.postId in :posts order by m.postId, m.memberId", Mention.class)
                .setParameter("posts", posts).getResultList();
    }

    List<Mention> mentionsOf(MemberId member, int most) {
        return em.createQuery("select m from Mention m where m.memberId = :member order by m.postId", Mention.class).setParameter("member", member.value())
                .setMaxResults(most).getResultList();
    }

    void remove(Mention mention) {
        em.remove(mention);
    }
}

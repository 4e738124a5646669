package org.wirkstatt.forum.thread;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** Queries for threads; every list is bounded, sorted and goes by an index. */
@ApplicationScoped
class ThreadRepository {

    /** More than a site map can hold beside what others put into it. */
    private static final int MOST_ADDRESSES = 40_000;
    private static final String LATEST = " order by t.lastPostAt desc, t.id desc";
    /** The bound stands alone too, so that H2 begins to read the index there. */
    private static final String BEFORE = " and t.lastPostAt <= :at and (t.lastPostAt < :at or t.id < :id)";

    @PersistenceContext(unitName = "forum")
    EntityManager em;

    void add(ForumThread thread) {
        em.persist(thread);
    }

    void flush() {
        em.flush();
    }

    Optional<ForumThread> find(long id) {
        return Optional.ofNullable(em.find(ForumThread.class, id));
    }

    Optional<ForumThread> lock(long id) {
        return Optional.ofNullable(em.find(ForumThread.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<ForumThread> list(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select t from ForumThread t where t.id in :ids order by t.id", ForumThread.class)
                .setParameter("ids", ids).getResultList();
    }

    Optional<ForumThread> findByFormKey(String key) {
        return em.createQuery("select t from ForumThread t where t.formKey = :key", ForumThread.class).setParameter("key", key).getResultStream().findFirst();
    }

    /** The latest first, by an index that has the columns in the order of the list: reads no more threads than it answers, but hidden ones. */
    List<ForumThread> ofBoard(long board, boolean hiddenToo, Optional<Before> before, int most) {
        return page(em.createQuery("select t from ForumThread t where t.boardId = :board" + (hiddenToo ? "" : " and t.hiddenAt is null")
                + BEFORE + " order by t.boardId, t.lastPostAt desc, t.id desc", ForumThread.class).setParameter("board", board), before, most);
    }

    List<ForumThread> unanswered(Collection<Long> boards, int most) {
        return boards.isEmpty() ? List.of() : em.createQuery("select t from ForumThread t where t.firstAnswerAt is null and t.kind = :question"
                + " and t.boardId in :boards and t.hiddenAt is null and t.lockedAt is null order by t.createdAt, t.id", ForumThread.class)
                .setParameter("question", ThreadKind.QUESTION).setParameter("boards", boards).setMaxResults(most).getResultList();
    }

    List<ForumThread> withTag(String tag, Collection<Long> boards, Optional<Before> before, int most) {
        return boards.isEmpty() ? List.of() : page(em.createQuery("select t from ForumThread t, Tag g where g.threadId = t.id and g.tag = :tag and t.boardId in :boards"
                + " and t.hiddenAt is null" + BEFORE + LATEST, ForumThread.class).setParameter("tag", tag)
                .setParameter("boards", boards), before, most);
    }

    private static List<ForumThread> page(TypedQuery<ForumThread> query, Optional<Before> before, int most) {
        Before from = before.orElse(Before.ALL);
        return query.setParameter("at", from.at()).setParameter("id", from.thread()).setMaxResults(most).getResultList();
    }

    Stream<Long> ids() {
        return em.createQuery("select t.id from ForumThread t where t.hiddenAt is null order by t.id", Long.class).getResultStream();
    }

    Stream<Object[]> addresses(Collection<Long> boards) {
        return boards.isEmpty() ? Stream.of() : em.createQuery("select t.id, t.title, t.lastPostAt from ForumThread t where t.boardId in :boards"
                + " and t.hiddenAt is null" + LATEST, Object[].class).setParameter("boards", boards).setMaxResults(MOST_ADDRESSES).getResultStream();
    }

    List<Long> idsOf(long board, long after, int most) {
        return em.createQuery("select t.id from ForumThread t where t.boardId = :board and t.id > :after order by t.id", Long.class)
                .setParameter("board", board).setParameter("after", after).setMaxResults(most).getResultList();
    }

    List<Tag> tags(Collection<Long> threads) {
        return threads.isEmpty() ? List.of() : em.createQuery("select g from Tag g where g.threadId in :threads order by g.threadId, g.tag", Tag.class)
                .setParameter("threads", threads).getResultList();
    }

    void addTag(Tag tag) {
        em.persist(tag);
    }

    void removeTags(long thread) {
        em.createQuery("delete from Tag g where g.threadId = :thread").setParameter("thread", thread).executeUpdate();
    }

    /** Threads that lead to a person in one of their columns. */
    List<ForumThread> of(long member, int most) {
        return em.createQuery("select t from ForumThread t where t.authorId = :member or t.lastAuthorId = :member or t.acceptedBy = :member order by t.id",
                ForumThread.class).setParameter("member", member).setMaxResults(most).getResultList();
    }

    List<ForumThread> openedBy(long member, int first, int most) {
        return em.createQuery("select t from ForumThread t where t.authorId = :member order by t.id", ForumThread.class).setParameter("member", member)
                .setFirstResult(first).setMaxResults(most).getResultList();
    }
}

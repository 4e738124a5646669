package org.wirkstatt.forum.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.identity.MemberId;

/** Queries for reports, decisions, appeals and moved posts. */
@ApplicationScoped
class ModerationRepository {

    private static final int MOST = 200;
    private static final String OLD_REPORT = " r.closedAt < :before and not exists (select c from Complaint c where c.reportId = r.id"
            + " and (c.decidedAt is null or c.decidedAt >= :before))";
    private static final String OLD_DECISION = " d.decidedAt < :before and not exists (select a from Appeal a where a.decisionId = d.id"
            + " and (a.decidedAt is null or a.decidedAt >= :before)) and not exists (select c from Complaint c where c.decisionId = d.id"
            + " and (c.decidedAt is null or c.decidedAt >= :before))";

    @PersistenceContext(unitName = "forum")
    EntityManager em;

    void add(Object row) {
        em.persist(row);
        em.flush();
    }

    void remove(Object row) {
        em.remove(row);
    }

    void flush() {
        em.flush();
    }

    Optional<Report> findReport(String code) {
        return em.createQuery("select r from Report r where r.code = :code", Report.class).setParameter("code", code).getResultStream().findFirst();
    }

    Optional<Report> findReport(long id) {
        return Optional.ofNullable(em.find(Report.class, id));
    }

    Optional<Report> lockReport(long id) {
        return Optional.ofNullable(em.find(Report.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Report> findReportByFormKey(String key) {
        return em.createQuery("select r from Report r where r.formKey = :key", Report.class).setParameter("key", key).getResultStream().findFirst();
    }

    /** The oldest first. */
    List<Report> openReports() {
        return em.createQuery("select r from Report r where r.closedAt is null order by r.createdAt, r.id", Report.class).setMaxResults(MOST).getResultList();
    }

    /** The latest first. */
    List<Report> reportsOf(long post) {
        return em.createQuery("select r from Report r where r.postId = :post order by r.createdAt desc, r.id desc", Report.class).setParameter("post", post)
                .setMaxResults(MOST).getResultList();
    }

    boolean isReported(long thread) {
        return !em.createQuery("select r.id from Report r, Post p where p.id = r.postId and p.threadId = :thread", Long.class).setParameter("thread", thread)
                .setMaxResults(1).getResultList().isEmpty();
    }

    List<Report> openReportsOfThread(long thread) {
        return em.createQuery("select r from Report r, Post p where p.id = r.postId and p.threadId = :thread and r.closedAt is null order by r.id", Report.class)
                .setParameter("thread", thread).getResultList();
    }

    List<Report> closedBy(long decision) {
        return em.createQuery("select r from Report r where r.decisionId = :decision order by r.id", Report.class).setParameter("decision", decision)
                .getResultList();
    }

    List<Report> reportsBy(MemberId member, int most) {
        return em.createQuery("select r from Report r where r.memberId = :member order by r.id", Report.class).setParameter("member", member.value())
                .setMaxResults(most).getResultList();
    }

    List<Report> oldReports(Instant before, int most) {
        return em.createQuery("select r from Report r where" + OLD_REPORT + " order by r.id", Report.class).setParameter("before", before)
                .setMaxResults(most).getResultList();
    }

    long countOldReports(Instant before) {
        return em.createQuery("select count(r) from Report r where" + OLD_REPORT, Long.class).setParameter("before", before).getSingleResult();
    }

    Optional<Decision> findDecision(long id) {
        return Optional.ofNullable(em.find(Decision.class, id));
    }

    Optional<Decision> lockDecision(long id) {
        return Optional.ofNullable(em.find(Decision.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The latest first. */
    List<Decision> decisionsOfPost(long post) {
        return em.createQuery("select d from Decision d where d.postId = :post order by d.decidedAt desc, d.id desc", Decision.class)
                .setParameter("post", post).setMaxResults(MOST).getResultList();
    }

    /** Those about the thread, not about its posts; the latest first. */
    List<Decision> decisionsOfThread(long thread) {
        return em.createQuery("select d from Decision d where d.threadId = :thread and d.postId is null order by d.decidedAt desc, d.id desc", Decision.class)
                .setParameter("thread", thread).setMaxResults(MOST).getResultList();
    }

    /** Decisions that hide one of {@code posts} now, the latest last. */
    List<Decision> hiding(Collection<Long> posts) {
        return posts.isEmpty() ? List.of() : em.createQuery("select d from Decision d where d.postId in :posts and d.action = :hide and d.undoneAt is null"
                + " order by d.decidedAt, d.id", Decision.class).setParameter("posts", posts).setParameter("hide", Action.HIDE_POST).getResultList();
    }

    /** Decisions in force that limited what {@code author} wrote. */
    long countRestrictions(MemberId author, Collection<Action> restrictions) {
        return em.createQuery("select count(d) from Decision d where d.addresseeId = :author and d.action in :restrictions and d.undoneAt is null", Long.class)
                .setParameter("author", author.value()).setParameter("restrictions", restrictions).getSingleResult();
    }

    List<Decision> decisionsAbout(MemberId addressee, int most) {
        return em.createQuery("select d from Decision d where d.addresseeId = :addressee order by d.id", Decision.class)
                .setParameter("addressee", addressee.value()).setMaxResults(most).getResultList();
    }

    /** Decisions that lead to a person in one of their columns. */
    List<Decision> decisionsOf(MemberId member, int most) {
        return em.createQuery("select d from Decision d where d.addresseeId = :member or d.decidedBy = :member or d.undoneBy = :member order by d.id",
                Decision.class).setParameter("member", member.value()).setMaxResults(most).getResultList();
    }

    List<Decision> oldDecisions(Instant before, int most) {
        return em.createQuery("select d from Decision d where" + OLD_DECISION + " order by d.id", Decision.class).setParameter("before", before).setMaxResults(most)
                .getResultList();
    }

    long countOldDecisions(Instant before) {
        return em.createQuery("select count(d) from Decision d where" + OLD_DECISION, Long.class).setParameter("before", before).getSingleResult();
    }

    Optional<Appeal> findAppeal(long decision) {
        return Optional.ofNullable(em.find(Appeal.class, decision));
    }

    /** The oldest first. */
    List<Appeal> openAppeals() {
        return em.createQuery("select a from Appeal a where a.decidedAt is null order by a.createdAt, a.decisionId", Appeal.class).setMaxResults(MOST)
                .getResultList();
    }

    Optional<Complaint> findComplaint(long report) {
        return Optional.ofNullable(em.find(Complaint.class, report));
    }

    /** Complaints about reports that are decided, the oldest first. */
    List<Complaint> openComplaints() {
        return em.createQuery("select c from Complaint c, Report r where r.id = c.reportId and c.decidedAt is null and r.closedAt is not null"
                + " order by c.createdAt, c.reportId", Complaint.class).setMaxResults(MOST).getResultList();
    }

    List<Complaint> complaintsDecidedBy(MemberId member, int most) {
        return em.createQuery("select c from Complaint c where c.decidedBy = :member order by c.reportId", Complaint.class).setParameter("member", member.value())
                .setMaxResults(most).getResultList();
    }

    List<Appeal> appealsDecidedBy(MemberId member, int most) {
        return em.createQuery("select a from Appeal a where a.decidedBy = :member order by a.decisionId", Appeal.class).setParameter("member", member.value())
                .setMaxResults(most).getResultList();
    }

    Optional<Moved> findMoved(long thread, int no) {
        return Optional.ofNullable(em.find(Moved.class, new Moved.Key(thread, no)));
    }

    List<Moved> moved(long thread, int from, int to) {
        return em.createQuery("select m from Moved m where m.threadId = :thread and m.no between :from and :to order by m.no", Moved.class)
                .setParameter("thread", thread).setParameter("from", from).setParameter("to", to).getResultList();
    }

    List<Moved> movedBy(long decision, long fromThread) {
        return em.createQuery("select m from Moved m where m.decisionId = :decision and m.threadId = :thread order by m.no", Moved.class)
                .setParameter("decision", decision).setParameter("thread", fromThread).getResultList();
    }
}

package org.wirkstatt.notifications.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class MailRepository {

    @PersistenceContext(unitName = "notifications")
    EntityManager em;

    void add(QueuedMail mail) {
        em.persist(mail);
    }

    Optional<QueuedMail> find(long id) {
        return Optional.ofNullable(em.find(QueuedMail.class, id));
    }

    Optional<QueuedMail> findByKey(String messageKey) {
        return em.createQuery("select m from QueuedMail m where m.messageKey = :key", QueuedMail.class).setParameter("key", messageKey).getResultStream().findFirst();
    }

    /** Letters whose time has come, and those whose worker died; the longest waiting first. */
    List<Long> due(Instant now, int limit) {
        return em.createQuery("select m.id from QueuedMail m where m.dueAt <= :now order by m.dueAt, m.id", Long.class).setParameter("now", now)
                .setMaxResults(limit).getResultList();
    }

    /** Takes up a letter that is due. @return false if somebody else did, or nothing is to be done with it any more */
    boolean claim(long id, Instant now, Instant until) {
        return em.createQuery("update QueuedMail m set m.state = :sending, m.attempts = m.attempts + 1, m.dueAt = :until, m.version = m.version + 1 "
                + "where m.id = :id and m.dueAt <= :now").setParameter("sending", MailState.SENDING).setParameter("until", until)
                .setParameter("id", id).setParameter("now", now).executeUpdate() == 1;
    }

    /** A letter that is still held by the attempt given; empty if its claim ended and another worker has it. */
    Optional<QueuedMail> held(long id, int attempt) {
        return find(id).filter(mail -> mail.state() == MailState.SENDING && mail.attempts() == attempt);
    }

    /** Letters that wait for a server that answers again go now. @return how many */
    int hurry(Instant now, List<MailProblem> problems) {
        return em.createQuery("update QueuedMail m set m.dueAt = :now, m.version = m.version + 1 where m.state = :queued and m.dueAt > :now "
                + "and m.problem in :problems").setParameter("now", now).setParameter("queued", MailState.QUEUED).setParameter("problems", problems)
                .executeUpdate();
    }

    /** The latest first. */
    List<QueuedMail> list(List<MailState> states, int first, int size) {
        return em.createQuery("select m from QueuedMail m where m.state in :states order by m.id desc", QueuedMail.class).setParameter("states", states)
                .setFirstResult(first).setMaxResults(size).getResultList();
    }

    long count(List<MailState> states) {
        return em.createQuery("select count(m) from QueuedMail m where m.state in :states", Long.class).setParameter("states", states).getSingleResult();
    }

    List<QueuedMail> listOf(MemberId member, List<String> addresses) {
        return em.createQuery("select m from QueuedMail m where m.memberId = :member or lower(m.recipient) in :addresses order by m.id", QueuedMail.class)
                .setParameter("member", member.value()).setParameter("addresses", addresses.isEmpty() ? List.of("") : addresses).getResultList();
    }

    /** Letters whose text, subject or answer address has {@code words}. */
    List<QueuedMail> mentioning(String words) {
        return em.createQuery("select m from QueuedMail m where m.subject like :words escape '!' or m.body like :words escape '!' or m.reason like :words escape '!' "
                + "or m.replyTo like :words escape '!' order by m.id", QueuedMail.class)
                .setParameter("words", "%" + words.replaceAll("([!%_])", "!$1") + "%").getResultList();
    }

    /** Letters that ended before {@code limit}, in whatever way. */
    List<QueuedMail> endedBefore(Instant limit, int size) {
        return em.createQuery("select m from QueuedMail m where m.endedAt < :limit order by m.id", QueuedMail.class).setParameter("limit", limit)
                .setMaxResults(size).getResultList();
    }

    long countEndedBefore(Instant limit) {
        return em.createQuery("select count(m) from QueuedMail m where m.endedAt < :limit", Long.class).setParameter("limit", limit).getSingleResult();
    }

    void remove(QueuedMail mail) {
        em.remove(mail);
    }
}

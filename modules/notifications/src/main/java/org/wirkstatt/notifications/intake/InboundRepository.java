package org.wirkstatt.notifications.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;

@ApplicationScoped
class InboundRepository {

    @PersistenceContext(unitName = "notifications")
    EntityManager em;

    void add(InboundMail mail) {
        em.persist(mail);
        em.flush();
    }

    Optional<InboundMail> find(long id) {
        return Optional.ofNullable(em.find(InboundMail.class, id));
    }

    boolean isKnown(String receiptKey) {
        return em.createQuery("select count(m) from InboundMail m where m.receiptKey = :key", Long.class).setParameter("key", receiptKey).getSingleResult() > 0;
    }

    /** The longest waiting first. */
    List<Long> due(Instant now, int limit) {
        return em.createQuery("select m.id from InboundMail m where m.dueAt <= :now order by m.dueAt, m.id", Long.class).setParameter("now", now).setMaxResults(limit)
                .getResultList();
    }

    /** Takes up a mail that is due. @return false if somebody else did */
    boolean claim(long id, Instant now, Instant until) {
        return em.createQuery("update InboundMail m set m.attempts = m.attempts + 1, m.dueAt = :until, m.version = m.version + 1 where m.id = :id and m.dueAt <= :now")
                .setParameter("until", until).setParameter("id", id).setParameter("now", now).executeUpdate() == 1;
    }

    /** A mail that is still held by the attempt given, locked until the transaction ends; empty if another worker has it or it is done. */
    Optional<InboundMail> held(long id, int attempt) {
        return Optional.ofNullable(em.find(InboundMail.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(mail -> mail.state() == InboundState.RECEIVED && mail.attempts() == attempt);
    }

    /** How many mails of {@code member} ended in one of {@code states} since {@code since}. */
    long count(MemberId member, List<InboundState> states, Instant since) {
        return em.createQuery("select count(m) from InboundMail m where m.memberId = :member and m.state in :states and m.receivedAt >= :since", Long.class)
                .setParameter("member", member.value()).setParameter("states", states).setParameter("since", since).getSingleResult();
    }

    /** The latest first. */
    List<InboundMail> list(List<InboundState> states, int first, int size) {
        return em.createQuery("select m from InboundMail m where m.state in :states order by m.id desc", InboundMail.class).setParameter("states", states)
                .setFirstResult(first).setMaxResults(size).getResultList();
    }

    long count(List<InboundState> states) {
        return em.createQuery("select count(m) from InboundMail m where m.state in :states", Long.class).setParameter("states", states).getSingleResult();
    }

    /** The latest first. */
    List<InboundMail> listOf(MemberId member) {
        return em.createQuery("select m from InboundMail m where m.memberId = :member order by m.id desc", InboundMail.class).setParameter("member", member.value())
                .getResultList();
    }

    /** What came from {@code address}, also what says so only. */
    List<InboundMail> listBySender(String address) {
        return em.createQuery("select m from InboundMail m where m.sender = :address order by m.id", InboundMail.class).setParameter("address", address).getResultList();
    }

    /** Mails whose subject or refusal has {@code words}. */
    List<InboundMail> mentioning(String words) {
        return em.createQuery("select m from InboundMail m where m.subject like :words escape '!' or m.detail like :words escape '!' order by m.id", InboundMail.class)
                .setParameter("words", "%" + words.replaceAll("([!%_])", "!$1") + "%").getResultList();
    }

    Stream<String> files() {
        return em.createQuery("select m.fileSha256 from InboundMail m where m.fileSha256 is not null", String.class).getResultStream();
    }

    List<InboundMail> endedBefore(Instant limit, int size) {
        return em.createQuery("select m from InboundMail m where m.endedAt < :limit order by m.id", InboundMail.class).setParameter("limit", limit).setMaxResults(size)
                .getResultList();
    }

    long countEndedBefore(Instant limit) {
        return em.createQuery("select count(m) from InboundMail m where m.endedAt < :limit", Long.class).setParameter("limit", limit).getSingleResult();
    }

    void remove(InboundMail mail) {
        em.remove(mail);
    }

    /** How far the mailbox was read, made if it was never looked at; locked until the transaction ends. */
    Mailbox mailbox(String name) {
        Mailbox mailbox = em.find(Mailbox.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (mailbox == null) {
            mailbox = new Mailbox(name);
            em.persist(mailbox);
        }
        return mailbox;
    }
}

package org.wirkstatt.forum.knowledge;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.MemberId;

/** Queries for requests and consents. */
@ApplicationScoped
class KnowledgeRepository {

    @PersistenceContext(unitName = "forum")
    EntityManager em;

    void add(MaterialRequest request) {
        em.persist(request);
        em.flush();
    }

    void add(Consent consent) {
        em.persist(consent);
    }

    void remove(Consent consent) {
        em.remove(consent);
    }

    void remove(MaterialRequest request) {
        em.remove(request);
    }

    void flush() {
        em.flush();
    }

    Optional<MaterialRequest> find(long id) {
        return Optional.ofNullable(em.find(MaterialRequest.class, id));
    }

    Optional<MaterialRequest> lock(long id) {
        return Optional.ofNullable(em.find(MaterialRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<MaterialRequest> findByFormKey(String key) {
        return em.createQuery("select r from MaterialRequest r where r.formKey = :key", MaterialRequest.class).setParameter("key", key).getResultStream().findFirst();
    }

    /** The latest first. @param requester null for those of everybody */
    List<MaterialRequest> list(MemberId requester, int most) {
        return em.createQuery("select r from MaterialRequest r where :everybody = true or r.requesterId = :requester order by r.id desc", MaterialRequest.class)
                .setParameter("everybody", requester == null).setParameter("requester", requester == null ? 0L : requester.value()).setMaxResults(most)
                .getResultList();
    }

    List<Long> open(long afterId, int most) {
        return em.createQuery("select r.id from MaterialRequest r where r.state = :open and r.id > :after order by r.id", Long.class)
                .setParameter("open", RequestState.OPEN).setParameter("after", afterId).setMaxResults(most).getResultList();
    }

    /** Materials made of posts of a thread, in the order in which they were asked for. */
    List<ContentRef> materials(long thread) {
        return em.createQuery("select r from MaterialRequest r where r.threadId = :thread and r.state = :drafted order by r.id", MaterialRequest.class)
                .setParameter("thread", thread).setParameter("drafted", RequestState.DRAFTED).getResultStream().flatMap(r -> r.material().stream()).toList();
    }

    Optional<MaterialRequest> of(ContentRef material) {
        return em.createQuery("select r from MaterialRequest r where r.materialId = :id and r.materialType = :type", MaterialRequest.class)
                .setParameter("id", material.id()).setParameter("type", material.type()).getResultStream().findFirst();
    }

    /** By request and post. */
    List<Consent> consents(Collection<Long> requests) {
        return requests.isEmpty() ? List.of() : em.createQuery("select c from Consent c where c.requestId in :requests order by c.requestId, c.postId", Consent.class)
                .setParameter("requests", requests).getResultList();
    }

    List<Consent> consents(long request) {
        return consents(List.of(request));
    }

    List<Consent> of(MemberId author, int most) {
        return em.createQuery("select c from Consent c where c.authorId = :author order by c.requestId desc, c.postId", Consent.class)
                .setParameter("author", author.value()).setMaxResults(most).getResultList();
    }

    List<MaterialRequest> requests(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select r from MaterialRequest r where r.id in :ids order by r.id desc", MaterialRequest.class)
                .setParameter("ids", ids).getResultList();
    }

    /** Consents that nothing rests on any more, of requests that ended before. */
    List<Consent> idle(Instant before, int most) {
        return em.createQuery("select c from Consent c, MaterialRequest r where r.id = c.requestId and r.endedAt < :before and c.used = false order by c.id", Consent.class)
                .setParameter("before", before).setMaxResults(most).getResultList();
    }

    long countIdle(Instant before) {
        return em.createQuery("select count(c) from Consent c, MaterialRequest r where r.id = c.requestId and r.endedAt < :before and c.used = false", Long.class)
                .setParameter("before", before).getSingleResult();
    }

    /** Requests that ended before without a draft and have no consent left. */
    List<MaterialRequest> idleRequests(Instant before, int most) {
        return em.createQuery("select r from MaterialRequest r where r.endedAt < :before and r.state <> :drafted"
                + " and not exists (select c from Consent c where c.requestId = r.id) order by r.id", MaterialRequest.class).setParameter("before", before)
                .setParameter("drafted", RequestState.DRAFTED).setMaxResults(most).getResultList();
    }
}

package org.wirkstatt.forum.poll;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.wirkstatt.platform.identity.MemberId;

/** Queries for reactions and polls; those of a page of posts come with one query each. */
@ApplicationScoped
class PollRepository {

    /** How often a reaction was given to a post. */
    record Count(long post, ReactionKind kind, long count) {
    }

    @PersistenceContext(unitName = "forum")
    EntityManager em;

    void add(Object thing) {
        em.persist(thing);
        em.flush();
    }

    void remove(Object thing) {
        em.remove(thing);
        em.flush();
    }

    Optional<Reaction> find(long post, MemberId member, ReactionKind kind) {
        return Optional.ofNullable(em.find(Reaction.class, new Reaction.Key(post, member, kind)));
    }

    List<Count> counts(Collection<Long> posts) {
        return posts.isEmpty() ? List.of() : em.createQuery("select r.postId, r.kind, count(r.memberId) from Reaction r where r.postId in :posts"
                + " group by r.postId, r.kind order by r.postId, r.kind", Object[].class).setParameter("posts", posts).getResultList().stream()
                .map(row -> new Count((Long) row[0], (ReactionKind) row[1], (Long) row[2])).toList();
    }

    List<Reaction> of(MemberId member) {
        return em.createQuery("select r from Reaction r where r.memberId = :member order by r.postId, r.kind", Reaction.class)
                .setParameter("member", member.value()).getResultList();
    }

    List<Poll> polls(Collection<Long> posts) {
        return posts.isEmpty() ? List.of() : em.createQuery("select p from Poll p where p.postId in :posts", Poll.class).setParameter("posts", posts).getResultList();
    }

    Optional<Poll> find(long poll) {
        return Optional.ofNullable(em.find(Poll.class, poll));
    }

    /** Polls that end after {@code now} and until {@code soon}, of which nobody was reminded. */
    List<Long> ending(Instant now, Instant soon, int most) {
        return em.createQuery("select p.id from Poll p where p.closesAt > :now and p.closesAt <= :soon and p.remindedAt is null order by p.closesAt, p.id", Long.class)
                .setParameter("now", now).setParameter("soon", soon).setMaxResults(most).getResultList();
    }

    List<MemberId> voters(Collection<Long> options) {
        return options.isEmpty() ? List.of() : em.createQuery("select distinct v.memberId from PollVote v where v.optionId in :options", Long.class)
                .setParameter("options", options).getResultStream().map(MemberId::new).toList();
    }

    Optional<Poll> lock(long poll) {
        return Optional.ofNullable(em.find(Poll.class, poll, LockModeType.PESSIMISTIC_WRITE));
    }

    List<PollOption> options(Collection<Long> polls) {
        return polls.isEmpty() ? List.of() : em.createQuery("select o from PollOption o where o.pollId in :polls order by o.pollId, o.position", PollOption.class)
                .setParameter("polls", polls).getResultList();
    }

    List<PollVote> votes(Collection<Long> options, MemberId member) {
        return options.isEmpty() ? List.of() : em.createQuery("select v from PollVote v where v.optionId in :options and v.memberId = :member", PollVote.class)
                .setParameter("options", options).setParameter("member", member.value()).getResultList();
    }

    List<PollVote> votesOf(MemberId member) {
        return em.createQuery("select v from PollVote v where v.memberId = :member order by v.optionId", PollVote.class).setParameter("member", member.value())
                .getResultList();
    }

    List<PollOption> optionsById(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select o from PollOption o where o.id in :ids", PollOption.class).setParameter("ids", ids).getResultList();
    }
}

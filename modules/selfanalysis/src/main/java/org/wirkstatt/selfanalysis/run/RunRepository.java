package org.wirkstatt.selfanalysis.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.initiative.InitiativeId;

/**
 * Runs with places, answers and agreements. The only questions about answers of more than one person are {@link #openedAnswers(AnalysisRun)} and
 * {@link #openedAnswers(AnalysisRun, String)}; both pass {@link #SHOWN}. What counts in comparison values: {@link ContributionRepository}.
 */
@ApplicationScoped
class RunRepository {

    private static final int MOST = 500;
    /** An answer that the team may see: counted when its criterion was unfolded, else of a finished place in an opened run. */
    private static final String SHOWN = "(a.unfoldedAt is not null or a.seat.run.openedAt is not null and a.seat.finishedAt is not null "
            + "and a.itemKey not in (select u.itemKey from Unfolded u where u.run = :run)) ";
    private static final String IN_NO_ORDER = "order by a.itemKey, a.rating, a.reason";
    /** Places whose answers are counted when a criterion is unfolded. */
    private static final String COUNTED = "(select s from Seat s where s.run = :run and (s.room = :in or s.finishedAt is not null)) ";

    @PersistenceContext(unitName = "selfanalysis")
    EntityManager em;

    Optional<AnalysisRun> find(long id) {
        return Optional.ofNullable(em.find(AnalysisRun.class, id));
    }

    /** Nobody else changes the run, its places, answers and agreements until the transaction ends. */
    void lock(AnalysisRun run) {
        em.refresh(run, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<AnalysisRun> findByFormKey(String formKey) {
        return em.createQuery("select r from AnalysisRun r where r.formKey = :key", AnalysisRun.class).setParameter("key", formKey).getResultStream().findFirst();
    }

    /** Latest first. */
    List<AnalysisRun> ofInitiatives(Collection<InitiativeId> initiatives) {
        return initiatives.isEmpty() ? List.of()
                : em.createQuery("select r from AnalysisRun r where r.initiativeId in :ids order by r.startedAt desc, r.id desc", AnalysisRun.class)
                        .setParameter("ids", initiatives.stream().map(InitiativeId::value).toList()).setMaxResults(MOST).getResultList();
    }

    /** Opened runs of the same project that were opened before this one, latest first. */
    List<AnalysisRun> openedBefore(AnalysisRun run, int most) {
        return em.createQuery("select r from AnalysisRun r, AnalysisRun own where own = :run and r.initiativeId = own.initiativeId "
                + "and r.projectId = own.projectId and r.openedAt < own.openedAt order by r.openedAt desc, r.id desc", AnalysisRun.class)
                .setParameter("run", run).setMaxResults(most).getResultList();
    }

    List<AnalysisRun> startedBy(MemberId member) {
        return em.createQuery("select r from AnalysisRun r where r.startedBy = :member order by r.id", AnalysisRun.class).setParameter("member", member.value())
                .getResultList();
    }

    long countUntouchedBefore(Instant before) {
        return em.createQuery("select count(r) from AnalysisRun r where r.touchedAt < :before", Long.class).setParameter("before", before).getSingleResult();
    }

    List<AnalysisRun> untouchedBefore(Instant before) {
        return em.createQuery("select r from AnalysisRun r where r.touchedAt < :before", AnalysisRun.class).setParameter("before", before).getResultList();
    }

    /** In the order in which they were made. */
    List<Seat> seats(AnalysisRun run) {
        return em.createQuery("select s from Seat s where s.run = :run order by s.id", Seat.class).setParameter("run", run).getResultList();
    }

    Optional<Seat> seatByHash(String hash) {
        return em.createQuery("select s from Seat s where s.tokenHash = :hash", Seat.class).setParameter("hash", hash).getResultStream().findFirst();
    }

    List<Seat> seatsOf(MemberId member) {
        return em.createQuery("select s from Seat s where s.memberId = :member order by s.id", Seat.class).setParameter("member", member.value()).getResultList();
    }

    /** Of one place, for the person in it only. */
    List<Answer> answersOf(Seat seat) {
        return em.createQuery("select a from Answer a where a.seat = :seat order by a.id", Answer.class).setParameter("seat", seat).getResultList();
    }

    /** Second versions of answers of one place, for the person in it only; in the order in which they came. */
    List<OtherVersion> otherVersionsOf(Seat seat) {
        return em.createQuery("select v from OtherVersion v where v.seat = :seat order by v.id", OtherVersion.class).setParameter("seat", seat).getResultList();
    }

    /** On which one place was used, the last one first. */
    List<SeatDevice> devices(Seat seat) {
        return em.createQuery("select d from SeatDevice d where d.seat = :seat order by d.usedOn desc, d.id", SeatDevice.class).setParameter("seat", seat)
                .getResultList();
    }

    boolean isEnded(String hash) {
        return em.find(EndedLink.class, hash) != null;
    }

    long countDevicesBefore(LocalDate day) {
        return em.createQuery("select count(d) from SeatDevice d where d.usedOn < :day", Long.class).setParameter("day", day).getSingleResult();
    }

    void forgetDevicesBefore(LocalDate day) {
        em.createQuery("delete from SeatDevice d where d.usedOn < :day").setParameter("day", day).executeUpdate();
    }

    long countEndedLinksBefore(Instant before) {
        return em.createQuery("select count(l) from EndedLink l where l.endedAt < :before", Long.class).setParameter("before", before).getSingleResult();
    }

    void forgetEndedLinksBefore(Instant before) {
        em.createQuery("delete from EndedLink l where l.endedAt < :before").setParameter("before", before).executeUpdate();
    }

    /** Answers of all finished places, in no order that says whose they are; none as long as the run is sealed. */
    List<Answer.Given> openedAnswers(AnalysisRun run) {
        return em.createQuery("select a from Answer a where a.seat.run = :run and a.seat.run.openedAt is not null and " + SHOWN + IN_NO_ORDER, Answer.class)
                .setParameter("run", run).getResultList().stream().map(Answer::given).toList();
    }

    /** As {@link #openedAnswers(AnalysisRun)} for one criterion, which may be unfolded while the run is sealed. */
    List<Answer.Given> openedAnswers(AnalysisRun run, String item) {
        return em.createQuery("select a from Answer a where a.seat.run = :run and a.itemKey = :item and " + SHOWN + IN_NO_ORDER, Answer.class)
                .setParameter("run", run).setParameter("item", item).getResultList().stream().map(Answer::given).toList();
    }

    /** How many people stand behind {@link #openedAnswers(AnalysisRun)}. */
    int people(AnalysisRun run) {
        return em.createQuery("select count(distinct a.seat) from Answer a where a.seat.run = :run and a.seat.run.openedAt is not null and " + SHOWN, Long.class)
                .setParameter("run", run).getSingleResult().intValue();
    }

    /** How many places would be counted if the criterion were unfolded now; of the answers nothing but that they are there. */
    int answered(AnalysisRun run, String item) {
        return em.createQuery("select count(a) from Answer a where a.itemKey = :item and a.seat in " + COUNTED, Long.class).setParameter("item", item)
                .setParameter("run", run).setParameter("in", Seat.Room.IN).getSingleResult().intValue();
    }

    /** Counts the answers of these places to one criterion, once and for good. */
    void unfold(AnalysisRun run, String item, Instant now) {
        em.createQuery("select a from Answer a where a.itemKey = :item and a.seat in " + COUNTED, Answer.class).setParameter("item", item)
                .setParameter("run", run).setParameter("in", Seat.Room.IN).getResultList().forEach(answer -> answer.unfold(now));
        add(new Unfolded(run, item, now));
    }

    boolean isUnfolded(AnalysisRun run, String item) {
        return unfolded(run).contains(item);
    }

    /** Keys of the criteria that were unfolded. */
    Set<String> unfolded(AnalysisRun run) {
        return Set.copyOf(em.createQuery("select u.itemKey from Unfolded u where u.run = :run", String.class).setParameter("run", run).getResultList());
    }

    List<Seat> typedBy(MemberId member) {
        return em.createQuery("select s from Seat s where s.typedBy = :member order by s.id", Seat.class).setParameter("member", member.value()).getResultList();
    }

    /** After the opening nobody writes any more, so it need not be known from where. */
    void forgetWriters(AnalysisRun run) {
        seats(run).forEach(seat -> answersOf(seat).forEach(Answer::forgetDevice));
    }

    List<Agreement> agreements(AnalysisRun run) {
        return em.createQuery("select a from Agreement a where a.run = :run", Agreement.class).setParameter("run", run).getResultList();
    }

    /** Writes at once. */
    void add(Object row) {
        em.persist(row);
        em.flush();
    }

    void flush() {
        em.flush();
    }

    void remove(OtherVersion version) {
        em.remove(version);
    }

    /** Answers stay, without anything that leads to the person or to a device. */
    void forgetPerson(Seat seat) {
        em.createQuery("delete from OtherVersion v where v.seat = :seat").setParameter("seat", seat).executeUpdate();
        em.createQuery("delete from SeatDevice d where d.seat = :seat").setParameter("seat", seat).executeUpdate();
        answersOf(seat).forEach(Answer::forgetDevice);
        seat.forgetPerson();
        em.flush();
    }

    void remove(Seat seat) {
        em.flush();
        em.createQuery("delete from Answer a where a.seat = :seat").setParameter("seat", seat).executeUpdate();
        em.createQuery("delete from OtherVersion v where v.seat = :seat").setParameter("seat", seat).executeUpdate();
        em.createQuery("delete from SeatDevice d where d.seat = :seat").setParameter("seat", seat).executeUpdate();
        em.remove(seat);
        em.flush();
    }

    /** The person goes with all answers, except those that the team saw when their criterion was unfolded: they stay without the person. */
    void leave(Seat seat) {
        em.flush();
        em.createQuery("delete from Answer a where a.seat = :seat and a.unfoldedAt is null").setParameter("seat", seat).executeUpdate();
        if (em.createQuery("select count(a) from Answer a where a.seat = :seat", Long.class).setParameter("seat", seat).getSingleResult() == 0) {
            remove(seat);
        } else {
            forgetPerson(seat);
        }
    }

    void remove(Answer answer) {
        em.remove(answer);
    }

    /** With everything in it. */
    void remove(AnalysisRun run) {
        em.flush();
        em.createQuery("delete from Answer a where a.seat in (select s from Seat s where s.run = :run)").setParameter("run", run).executeUpdate();
        em.createQuery("delete from OtherVersion v where v.seat in (select s from Seat s where s.run = :run)").setParameter("run", run).executeUpdate();
        em.createQuery("delete from SeatDevice d where d.seat in (select s from Seat s where s.run = :run)").setParameter("run", run).executeUpdate();
        em.createQuery("delete from EndedLink l where l.run = :run").setParameter("run", run).executeUpdate();
        em.createQuery("delete from Seat s where s.run = :run").setParameter("run", run).executeUpdate();
        em.createQuery("delete from Unfolded u where u.run = :run").setParameter("run", run).executeUpdate();
        em.createQuery("delete from Agreement a where a.run = :run").setParameter("run", run).executeUpdate();
        em.createQuery("delete from AnalysisRun r where r = :run").setParameter("run", run).executeUpdate();
        em.clear();
    }
}

package org.wirkstatt.selfanalysis.run;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.selfanalysis.Fingerprint;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;

/** Places that answer together in one room, and criteria that are unfolded there one by one ({@link SealingRule}). */
@ApplicationScoped
@Transactional
public class RoomService {

    @Inject
    RunRepository runs;
    @Inject
    RunAccess access;
    @Inject
    PlaceService places;
    @Inject
    CatalogueReader catalogues;
    @Inject
    Labels labels;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** The run for a member of its initiative, locked; a workshop is about to change. @throws InvalidRunException if it is opened */
    public RunHead require(long id) {
        AnalysisRun run = access.lockedRun(id);
        RunService.requireSealed(run);
        run.touch(clock.instant());
        return run.head();
    }

    /** @param item key of the criterion to count for */
    public RoomView view(Way way, String item) {
        AnalysisRun run = access.run(way);
        List<Seat> seats = runs.seats(run);
        int answered = runs.answered(run, item);
        return new RoomView(run.head(), (int) seats.stream().filter(seat -> seat.isIn(Seat.Room.IN)).count(), item, answered,
                (int) seats.stream().filter(seat -> seat.isIn(Seat.Room.IN) || seat.isFinished()).count(), SealingRule.mayUnfold(answered), runs.unfolded(run));
    }

    /**
     * Gives somebody who is in the room a place. To be called for those only who showed that they are there. A member of the team who is signed in
     * keeps the own place.
     *
     * @param name null or blank for none: then the place gets a number
     * @return the way to it
     */
    public Way admit(long id, String name, Locale locale) {
        AnalysisRun run = runs.find(id).orElseThrow(RunAccess::none);
        runs.lock(run);
        RunService.requireSealed(run);
        String said = InvalidRunException.atMost("name", name == null ? null : name.replaceAll("[\\p{Cntrl}]+", " "), TeamService.NAME);
        List<Seat> seats = runs.seats(run);
        Optional<MemberId> member = user.member().map(Member::id);
        Optional<Seat> own = seats.stream().filter(seat -> member.filter(seat::belongsTo).isPresent()).findFirst();
        if (own.isPresent() && access.isMember(run)) {
            own.get().enterRoom();
            return Way.toRun(id);
        }
        if (seats.size() >= TeamService.MOST_PLACES) {
            throw new InvalidRunException("code", "error.run.full", TeamService.MOST_PLACES);
        }
        Way way = TeamService.newLink();
        String called = said == null ? labels.text(locale, "room.place", seats.size() + 1) : said;
        Seat seat = new Seat(run, called, Fingerprint.of(way.secret()));
        seat.begin(called, clock.instant());
        seat.enterRoom();
        if (own.isEmpty()) {
            member.ifPresent(seat::belongTo);
        }
        runs.add(seat);
        run.touch(clock.instant());
        return way;
    }

    /** Whoever has a place takes it along into the room. */
    public void enter(Way way) {
        Seat seat = places.admitted(way);
        runs.lock(seat.run());
        RunService.requireSealed(seat.run());
        if (seat.begunAt() == null) {
            throw new InvalidRunException("name", "error.run.notBegun");
        }
        seat.enterRoom();
    }

    /** As {@link #enter} for a place that may have ended meanwhile; false if it did. */
    public boolean enterAgain(Way way) {
        if (way.run() == null && runs.seatByHash(Fingerprint.of(way.secret())).isEmpty()) {
            return false;
        }
        enter(way);
        return true;
    }

    /** Whether the place takes part. */
    public boolean isIn(Way way) {
        return access.seat(way).isIn(Seat.Room.IN);
    }

    /**
     * Shows the answers to one criterion that are there now, for good: no answer to it is given, changed or taken back afterwards. A second call
     * changes nothing.
     *
     * @throws InvalidRunException if fewer answered than {@link SealingRule} asks for
     */
    public void unfold(long id, String item) {
        require(id);
        AnalysisRun run = access.run(id);
        if (runs.isUnfolded(run, item)) {
            return;
        }
        if (run.head().part(catalogues.find(run.head().edition()).orElseThrow(RunAccess::none).catalogue()).criteria().stream().noneMatch(c -> c.id().equals(item))) {
            throw RunAccess.none();
        }
        if (!SealingRule.mayUnfold(runs.answered(run, item))) {
            throw new InvalidRunException("unfold", "error.workshop.tooFew");
        }
        runs.unfold(run, item, clock.instant());
        audit.record(RunService.MODULE, "criterionUnfolded", Optional.empty(), String.valueOf(id), item);
    }

    /** The workshop is over: nobody waits any more for places that took part, nor for that of whoever led it without an answer. */
    public void disperse(long id) {
        AnalysisRun run = access.lockedRun(id);
        List<Seat> seats = runs.seats(run);
        seats.stream().filter(seat -> seat.belongsTo(access.member()) && runs.answersOf(seat).isEmpty()).forEach(Seat::enterRoom);
        seats.forEach(Seat::leaveRoom);
        run.touch(clock.instant());
    }
}

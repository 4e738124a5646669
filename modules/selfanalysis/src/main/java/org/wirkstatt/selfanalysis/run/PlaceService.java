package org.wirkstatt.selfanalysis.run;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;

/** Answering: each person alone, in the own place. */
@ApplicationScoped
@Transactional
public class PlaceService {

    static final int REASON = 2000;

    @Inject
    RunRepository runs;
    @Inject
    RunAccess access;
    @Inject
    CatalogueReader catalogues;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** @throws org.wirkstatt.platform.error.NotFoundException if the link is wrong or has ended, or the member has no place */
    public PlaceView view(Way way) {
        Seat seat = access.seat(way);
        return new PlaceView(seat.run().head(), seat.personName(), seat.begunAt() != null, seat.isFinished(), runs.seats(seat.run()).size(),
                runs.answersOf(seat).stream().map(Answer::given)
                        .collect(Collectors.toUnmodifiableMap(Answer.Given::item, given -> new PlaceView.Said(given.rating(), given.reason()))));
    }

    /** Says who sits here; from then on the place cannot be withdrawn. Whoever is signed in finds it in the copy of the own data. */
    public void begin(Way way, String name) {
        Seat seat = lockedSeat(way);
        seat.begin(InvalidRunException.required("name", name, TeamService.NAME), clock.instant());
        Optional<Member> member = user.member();
        if (!seat.hasMember() && member.isPresent() && runs.seats(seat.run()).stream().noneMatch(s -> s.belongsTo(member.get().id()))) {
            seat.belongTo(member.get().id());
        }
    }

    /**
     * Saves an answer; an earlier one of this place is replaced.
     *
     * @param item key of the criterion
     * @param rating null keeps nothing: the criterion is refused as open
     * @param reason null or blank for none
     */
    public void answer(Way way, String item, Rating rating, String reason) {
        Seat seat = lockedSeat(way);
        if (seat.begunAt() == null) {
            throw new InvalidRunException("name", "error.run.notBegun");
        }
        if (seat.isFinished()) {
            throw new InvalidRunException("rating", "error.run.finished");
        }
        Rating said = check(seat.run(), item, rating);
        String why = InvalidRunException.atMost("reason", reason, REASON);
        Optional<Answer> earlier = runs.answersOf(seat).stream().filter(answer -> answer.itemKey().equals(item)).findFirst();
        if (earlier.isPresent()) {
            earlier.get().say(said, why, clock.instant());
        } else {
            runs.add(new Answer(seat, item).say(said, why, clock.instant()));
        }
    }

    private Rating check(AnalysisRun run, String item, Rating rating) {
        Catalogue catalogue = run.head().part(catalogues.find(run.head().edition()).orElseThrow(RunAccess::none).catalogue());
        Criterion criterion = catalogue.criteria().stream().filter(c -> c.id().equals(item)).findFirst().orElseThrow(RunAccess::none);
        if (rating == null || rating.level() > catalogue.levels().size() || rating.kind() == Rating.Kind.NOT_APPLICABLE && !criterion.canBeLeftOut()) {
            throw new InvalidRunException("rating", "error.run.rating");
        }
        return rating;
    }

    /** Seals the own answers: they count from now on, and stay as they are unless the person goes on before the run is opened. */
    public void finish(Way way) {
        Seat seat = lockedSeat(way);
        if (runs.answersOf(seat).isEmpty()) {
            throw new InvalidRunException("rating", "error.run.nothing");
        }
        seat.finish(clock.instant());
    }

    /** Takes {@link #finish} back, as long as the run is sealed. */
    public void goOn(Way way) {
        lockedSeat(way).goOn();
    }

    /**
     * Leaves the team; a link ends. Before the run is opened the answers go. Afterwards the person goes and the answers stay among those of the
     * team, as the team's talk rests on them.
     */
    public void leave(Way way) {
        Seat seat = access.seat(way);
        runs.lock(seat.run());
        if (seat.run().isOpened() && seat.isFinished()) {
            seat.forgetPerson();
        } else {
            runs.remove(seat);
        }
    }

    private Seat lockedSeat(Way way) {
        Seat seat = access.seat(way);
        runs.lock(seat.run());
        RunService.requireSealed(seat.run());
        seat.run().touch(clock.instant());
        return seat;
    }
}

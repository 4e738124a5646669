package org.wirkstatt.selfanalysis.run;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    /** More devices than anybody answers on at once. */
    private static final int MOST_VERSIONS = 5;
    private static final int PAGE = 36;

    @Inject
    RunRepository runs;
    @Inject
    RunAccess access;
    @Inject
    SeatDevices devices;
    @Inject
    CatalogueReader catalogues;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /**
     * @throws org.wirkstatt.platform.error.NotFoundException if the link is wrong, or the member has no place
     * @throws LinkEndedException if the link was in force once
     */
    public PlaceView view(Way way) {
        Seat seat = access.seat(way);
        boolean open = devices.admits(seat, way);
        if (open) {
            devices.used(seat, way, false);
        }
        return new PlaceView(seat.id(), seat.run().head(), open ? seat.personName() : null, seat.begunAt() != null, open && seat.isFinished(),
                runs.seats(seat.run()).size(), devices.of(seat).size(), !open,
                open ? runs.answersOf(seat).stream().collect(Collectors.toUnmodifiableMap(Answer::itemKey, Answer::said)) : Map.of(),
                open ? runs.otherVersionsOf(seat).stream().collect(Collectors.groupingBy(OtherVersion::itemKey,
                        Collectors.mapping(OtherVersion::version, Collectors.toList()))) : Map.of());
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

    /** Saves an answer over whatever there is, as somebody who sees it. What else waits for a choice stays. */
    public void answer(Way way, String item, Rating rating, String reason) {
        PlaceView.Said there = view(way).answers().get(item);
        answer(way, item, new Written(rating, reason, there == null ? 0 : there.version(), null));
    }

    /**
     * An answer as a page sends it.
     *
     * @param rating null is refused: the criterion stays open
     * @param reason null or blank for none
     * @param base version of the answer that the page knew; 0 for none
     * @param page random mark of the page, at most 36 characters: what it wrote itself it knows, even if the answer of the server never arrived; null for none
     */
    public record Written(Rating rating, String reason, long base, String page) {
    }

    /**
     * Saves an answer of this place. Saying what is stored already changes nothing. If it was changed since {@code base}, from another page or device,
     * both are kept until the person chooses.
     *
     * @param item key of the criterion
     * @return whether it is saved as the answer; false if it waits beside another one ({@link PlaceView#others})
     */
    public boolean answer(Way way, String item, Written written) {
        Seat seat = lockedSeat(way);
        requireAnswering(seat);
        Rating said = check(seat.run(), item, written.rating());
        String why = InvalidRunException.atMost("reason", written.reason(), REASON);
        String page = InvalidRunException.atMost("page", written.page(), PAGE);
        Answer there = find(seat, item).orElse(null);
        Answer.Given given = new Answer.Given(item, said, why);
        if (there != null && there.given().equals(given)) {
            return true;
        }
        requireSealed(seat.run(), item);
        if (there == null || there.version() == written.base() || there.isFrom(page)) {
            runs.add((there == null ? new Answer(seat, item) : there).say(said, why, page, way.device().kind(), clock.instant()));
            return true;
        }
        List<OtherVersion> others = otherVersions(seat, item);
        if (others.stream().noneMatch(other -> other.given().equals(given))) {
            Optional<OtherVersion> own = others.stream().filter(other -> other.isFrom(page)).findFirst();
            if (own.isEmpty() && others.size() >= MOST_VERSIONS) {
                throw new InvalidRunException("rating", "error.run.versions");
            }
            runs.add(own.orElseGet(() -> new OtherVersion(seat, item, page)).say(said, why, way.device().kind(), clock.instant()));
        }
        return false;
    }

    /**
     * Chooses between the versions of an answer; the others go.
     *
     * @param version of the answer as it was shown
     * @param shown numbers of the other versions that were shown: one that came since stays, and has to be chosen from again
     * @param chosen number of the version that counts from now on; 0 for the answer as it is
     * @throws InvalidRunException if the answer itself was changed since
     */
    public void choose(Way way, String item, long version, Collection<Long> shown, long chosen) {
        Seat seat = lockedSeat(way);
        requireAnswering(seat);
        Answer there = find(seat, item).orElseThrow(RunAccess::none);
        List<OtherVersion> others = otherVersions(seat, item).stream().filter(other -> shown.contains(other.id())).toList();
        if (there.version() != version && !others.isEmpty()) {
            throw new InvalidRunException("open", "error.run.moved");
        }
        if (others.stream().anyMatch(other -> other.id() == chosen)) {
            requireSealed(seat.run(), item);
        }
        others.stream().filter(other -> other.id() == chosen).findFirst().ifPresent(other -> there.say(other.given().rating(), other.given().reason(), null,
                other.version().device(), other.savedAt()));
        others.forEach(runs::remove);
        runs.flush();
    }

    private Optional<Answer> find(Seat seat, String item) {
        return runs.answersOf(seat).stream().filter(answer -> answer.itemKey().equals(item)).findFirst();
    }

    private List<OtherVersion> otherVersions(Seat seat, String item) {
        return runs.otherVersionsOf(seat).stream().filter(other -> other.itemKey().equals(item)).toList();
    }

    private static void requireAnswering(Seat seat) {
        if (seat.begunAt() == null) {
            throw new InvalidRunException("name", "error.run.notBegun");
        }
        if (seat.isFinished()) {
            throw new InvalidRunException("rating", "error.run.finished");
        }
    }

    /** @throws InvalidRunException if the team saw the answers to the criterion already */
    private void requireSealed(AnalysisRun run, String item) {
        if (runs.isUnfolded(run, item)) {
            throw new InvalidRunException("rating", "error.run.unfolded");
        }
    }

    /** @throws InvalidRunException unless {@code rating} can be said about the criterion */
    Rating check(AnalysisRun run, String item, Rating rating) {
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
        if (!runs.otherVersionsOf(seat).isEmpty()) {
            throw new InvalidRunException("rating", "error.run.chooseFirst");
        }
        seat.finish(clock.instant());
    }

    /** Takes {@link #finish} back, as long as the run is sealed. */
    public void goOn(Way way) {
        lockedSeat(way).goOn();
    }

    /**
     * Leaves the team; a link ends. Before the run is opened the answers go, except those that were unfolded in a workshop. Afterwards the person
     * goes and the answers stay among those of the team, as the team's talk rests on them.
     */
    public void leave(Way way) {
        Seat seat = admitted(way);
        runs.lock(seat.run());
        if (seat.run().isOpened() && seat.isFinished()) {
            runs.forgetPerson(seat);
        } else {
            runs.leave(seat);
        }
    }

    private Seat lockedSeat(Way way) {
        Seat seat = admitted(way);
        runs.lock(seat.run());
        RunService.requireSealed(seat.run());
        seat.run().touch(clock.instant());
        devices.used(seat, way, true);
        return seat;
    }

    /** The place of this way. @throws InvalidRunException if its link is new and the device unknown */
    Seat admitted(Way way) {
        Seat seat = access.seat(way);
        if (!devices.admits(seat, way)) {
            throw new InvalidRunException("open", "error.run.otherDevice");
        }
        return seat;
    }
}

package org.wirkstatt.selfanalysis.run;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.selfanalysis.Labels;

/**
 * Answers that were given on paper. Each sheet is a place of the run, typed in by a member of the initiative. Whoever types a sheet reads it until
 * it is finished; nobody else does, and afterwards nobody at all before the run is opened.
 */
@ApplicationScoped
@Transactional
public class SheetService {

    /** As many as a team has places. */
    public static final int MOST = TeamService.MOST_PLACES;

    @Inject
    RunRepository runs;
    @Inject
    RunAccess access;
    @Inject
    PlaceService places;
    @Inject
    Labels labels;
    @Inject
    AuditLog audit;
    @Inject
    Clock clock;

    /** Sheets of which something is typed in, by number. */
    public List<SheetView.Line> list(long id) {
        return runs.seats(access.run(id)).stream().filter(seat -> seat.sheet() > 0).map(seat -> new SheetView.Line(seat.sheet(), state(seat)))
                .sorted(java.util.Comparator.comparingInt(SheetView.Line::number)).toList();
    }

    /** @throws org.wirkstatt.platform.error.NotFoundException if there is no such run of an own initiative, or no sheet has this number */
    public SheetView view(long id, int number) {
        AnalysisRun run = access.run(id);
        if (number < 1 || number > MOST) {
            throw RunAccess.none();
        }
        Optional<Seat> seat = find(run, number);
        SheetView.State state = seat.map(this::state).orElse(SheetView.State.NEW);
        Map<String, SheetView.Typed> answers = state != SheetView.State.MINE ? Map.of() : runs.answersOf(seat.orElseThrow()).stream().map(Answer::given)
                .collect(Collectors.toUnmodifiableMap(Answer.Given::item, given -> new SheetView.Typed(given.rating(), given.reason())));
        return new SheetView(run.head(), number, state, answers);
    }

    private SheetView.State state(Seat seat) {
        return seat.isFinished() ? SheetView.State.DONE : seat.isTypedBy(access.member()) ? SheetView.State.MINE : SheetView.State.OTHER;
    }

    private static Optional<Seat> find(List<Seat> seats, int number) {
        return seats.stream().filter(seat -> seat.sheet() == number).findFirst();
    }

    private Optional<Seat> find(AnalysisRun run, int number) {
        return find(runs.seats(run), number);
    }

    /**
     * Saves what is typed in of a sheet so far; what was there before is replaced. Either all of it is taken or nothing.
     *
     * @param answers by key of the criterion; criteria that are left open on the sheet are not in it
     * @throws InvalidRunException if an answer is not possible, or if the sheet is not the own any more
     */
    public void save(long id, int number, Map<String, SheetView.Typed> answers, Locale locale) {
        view(id, number);
        AnalysisRun run = access.lockedRun(id);
        RunService.requireSealed(run);
        List<Seat> seats = runs.seats(run);
        Seat seat = find(seats, number).orElse(null);
        if (seat != null && state(seat) != SheetView.State.MINE) {
            throw new InvalidRunException("sheet", seat.isFinished() ? "error.sheet.done" : "error.sheet.other");
        }
        if (seat == null && seats.size() >= TeamService.MOST_PLACES) {
            throw new InvalidRunException("sheet", "error.run.full", TeamService.MOST_PLACES);
        }
        Map<String, Answer> stored = seat == null ? Map.of() : runs.answersOf(seat).stream().collect(Collectors.toMap(Answer::itemKey, answer -> answer));
        answers.forEach((item, said) -> check(run, item, said, Optional.ofNullable(stored.get(item))));
        Seat place = seat != null ? seat : Seat.ofSheet(run, number, labels.text(locale, "sheet.name", number), access.member(), clock.instant());
        if (seat == null) {
            runs.add(place);
        }
        stored.values().stream().filter(answer -> !answers.containsKey(answer.itemKey())).forEach(runs::remove);
        answers.forEach((item, said) -> runs.add(Optional.ofNullable(stored.get(item)).orElseGet(() -> new Answer(place, item)).say(said.rating(),
                InvalidRunException.atMost(item, said.reason(), PlaceService.REASON), null, DeviceKind.OTHER, clock.instant())));
        run.touch(clock.instant());
    }

    private void check(AnalysisRun run, String item, SheetView.Typed said, Optional<Answer> stored) {
        Answer.Given given = new Answer.Given(item, said.rating(), InvalidRunException.atMost(item, said.reason(), PlaceService.REASON));
        boolean same = stored.map(Answer::given).filter(given::equals).isPresent();
        if (runs.isUnfolded(run, item) && !same) {
            throw new InvalidRunException(item, "error.run.unfolded");
        }
        places.check(run, item, said.rating());
    }

    /** Says that the sheet is typed in as it is written; nobody reads it from now on until the run is opened. */
    public void finish(long id, int number) {
        AnalysisRun run = access.lockedRun(id);
        RunService.requireSealed(run);
        Seat seat = find(run, number).filter(s -> state(s) == SheetView.State.MINE).orElseThrow(() -> new InvalidRunException("sheet", "error.sheet.other"));
        if (runs.answersOf(seat).isEmpty()) {
            throw new InvalidRunException("sheet", "error.sheet.empty");
        }
        seat.finish(clock.instant());
        run.touch(clock.instant());
        audit.record(RunService.MODULE, "sheetTyped", Optional.empty(), String.valueOf(id), String.valueOf(number));
    }

    /** Takes a typed-in sheet out of the run, so that it can be typed in anew from paper; answers that the team saw already stay. */
    public void discard(long id, int number) {
        AnalysisRun run = access.lockedRun(id);
        RunService.requireSealed(run);
        find(run, number).ifPresent(runs::leave);
        run.touch(clock.instant());
        audit.record(RunService.MODULE, "sheetDiscarded", Optional.empty(), String.valueOf(id), String.valueOf(number));
    }
}

package org.wirkstatt.selfanalysis.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeDirectory.InitiativeEntry;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.initiative.ProjectDirectory;
import org.wirkstatt.platform.initiative.ProjectDirectory.ProjectEntry;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.edition.EditionView;

/** Starting, opening and ending runs, for the members of an initiative. */
@ApplicationScoped
@Transactional
public class RunService {

    static final String MODULE = "selfanalysis";
    /** Whose days are meant where a day is over. */
    public static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    static final int TITLE = 200;

    @Inject
    RunRepository runs;
    @Inject
    RunAccess access;
    @Inject
    SeatDevices devices;
    @Inject
    CatalogueReader catalogues;
    @Inject
    Instance<InitiativeDirectory> initiatives;
    @Inject
    Instance<ProjectDirectory> projects;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** A project that this person may analyse. */
    public record Choice(ProjectEntry project, String initiative) {
    }

    /** Projects of the own initiatives, by initiative and name. */
    public List<Choice> choices() {
        if (projects.isUnsatisfied() || initiatives.isUnsatisfied()) {
            return List.of();
        }
        Map<InitiativeId, InitiativeEntry> known = initiatives.get().list(access.initiatives());
        return access.initiatives().stream().filter(known::containsKey)
                .flatMap(i -> projects.get().projectsOf(i).stream().map(p -> new Choice(p, known.get(i).name()))).toList();
    }

    /** Runs of the own initiatives, latest first. */
    public List<RunHead> list() {
        return runs.ofInitiatives(access.initiatives()).stream().map(AnalysisRun::head).toList();
    }

    /**
     * Starts a run with the current edition; whoever starts it has the first place. A second call with the same {@code formKey} starts nothing and
     * answers the same.
     *
     * @param until last day on which answers are awaited; null for none
     */
    public RunHead start(String formKey, long project, String title, LocalDate until) {
        Optional<AnalysisRun> made = runs.findByFormKey(formKey);
        if (made.isPresent()) {
            return access.run(made.get().id()).head();
        }
        Choice choice = choices().stream().filter(c -> c.project().id() == project).findFirst()
                .orElseThrow(() -> new InvalidRunException("project", "error.run.project"));
        EditionView edition = catalogues.current().orElseThrow(() -> new InvalidRunException("project", "error.run.noCatalogue"));
        Member member = user.member().orElseThrow(RunAccess::none);
        AnalysisRun run = new AnalysisRun(formKey, choice.initiative(), choice.project(), edition.key(), InvalidRunException.required("title", title, TITLE),
                notPast(until), member.id(), clock.instant());
        runs.add(run);
        runs.add(new Seat(run, member.id(), member.displayName(), clock.instant()));
        audit.record(MODULE, "runStarted", Optional.empty(), String.valueOf(run.id()));
        return run.head();
    }

    /** @throws org.wirkstatt.platform.error.NotFoundException if there is no such run of an own initiative */
    public RunView view(long id) {
        AnalysisRun run = access.run(id);
        List<Seat> seats = runs.seats(run);
        return new RunView(run.head(), (int) seats.stream().filter(Seat::isFinished).count(), isOver(run), rule(run, seats),
                seats.stream().anyMatch(seat -> seat.belongsTo(access.member())), seats.stream().map(this::line).toList());
    }

    private RunView.SeatLine line(Seat seat) {
        List<SeatDevice> used = devices.of(seat);
        return new RunView.SeatLine(seat.id(), seat.personName() == null ? seat.invitedAs() : seat.personName(), seat.begunAt() != null, seat.isByLink(),
                seat.tokenHash() != null, used.size(), used.size() > 1 ? used.get(0).usedOn() : null);
    }

    /** A run of an own initiative. @throws org.wirkstatt.platform.error.NotFoundException if there is none */
    public RunHead head(long id) {
        return access.run(id).head();
    }

    /** As {@link #head}; somebody works on what hangs on it, so the time to its deletion begins anew. */
    public RunHead work(long id) {
        AnalysisRun run = access.run(id);
        run.touch(clock.instant());
        return run.head();
    }

    /** Changes the last day, as long as the run is sealed. @param until null for none; never a day that is over */
    public void await(long id, LocalDate until) {
        AnalysisRun run = access.lockedRun(id);
        requireSealed(run);
        run.await(notPast(until));
        run.touch(clock.instant());
    }

    /** Opens the answers to the team, for good. @throws InvalidRunException unless {@link SealingRule} allows it now */
    public void open(long id) {
        AnalysisRun run = access.lockedRun(id);
        if (run.isOpened()) {
            return;
        }
        SealingRule rule = rule(run, runs.seats(run));
        if (rule != SealingRule.MAY_OPEN) {
            throw new InvalidRunException("open", rule == SealingRule.WAIT ? "error.run.wait" : "error.run.tooFew");
        }
        run.open(clock.instant());
        runs.forgetWriters(run);
        run.touch(clock.instant());
        audit.record(MODULE, "runOpened", Optional.empty(), String.valueOf(id));
    }

    /** Deletes a run with everything in it; all links end. */
    public void delete(long id) {
        runs.remove(access.lockedRun(id));
        audit.record(MODULE, "runDeleted", Optional.empty(), String.valueOf(id));
    }

    /** As {@link #day(String, String)}, of the field {@code until}. */
    public static LocalDate day(String typed) {
        return day("until", typed);
    }

    /** A day as people type it or browsers send it: 2026-12-24 or 24.12.2026; null for a blank. @throws InvalidRunException if it is no day */
    public static LocalDate day(String field, String typed) {
        String text = typed == null ? "" : typed.strip().replaceFirst("^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})$", "$3-$2-$1").replaceAll("-(\\d)(?!\\d)", "-0$1");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidRunException(field, "error.run.date");
        }
    }

    static void requireSealed(AnalysisRun run) {
        if (run.isOpened()) {
            throw new InvalidRunException("open", "error.run.opened");
        }
    }

    private SealingRule rule(AnalysisRun run, List<Seat> seats) {
        List<Seat> finished = seats.stream().filter(Seat::isFinished).toList();
        int awaited = (int) seats.stream().filter(seat -> seat.isFinished() || !seat.isIn(Seat.Room.DONE)).count();
        return SealingRule.of(awaited, finished.size(), isOver(run), finished.stream().allMatch(seat -> seat.belongsTo(access.member())),
                !runs.unfolded(run).isEmpty());
    }

    private boolean isOver(AnalysisRun run) {
        return run.head().until() != null && run.head().until().isBefore(today(clock));
    }

    private LocalDate notPast(LocalDate day) {
        return notPast(day, clock);
    }

    static LocalDate notPast(LocalDate day, Clock clock) {
        if (day != null && day.isBefore(today(clock))) {
            throw new InvalidRunException("until", "error.run.past");
        }
        return day;
    }

    /** The day it is in Germany. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(GERMANY));
    }
}

package org.wirkstatt.selfanalysis.run;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;

/** What the team sees after the opening, and what it settles on. */
@ApplicationScoped
@Transactional
public class MeetingService {

    private static final int STEP = 500;

    @Inject
    RunRepository runs;
    @Inject
    RunAccess access;
    @Inject
    CatalogueReader catalogues;
    @Inject
    Clock clock;

    /** Empty as long as the run is sealed. */
    public Optional<TeamView> view(Way way) {
        AnalysisRun run = access.run(way);
        return opened(run);
    }

    /** Empty as long as the run is sealed. Asks for no right. */
    Optional<TeamView> opened(AnalysisRun run) {
        return run.isOpened() ? Optional.of(view(run)) : Optional.empty();
    }

    /**
     * Opened runs of the same project that were opened before this one, latest first. None for whoever came by a link: it leads to one run.
     *
     * @param most how many at most
     */
    public List<TeamView> earlier(Way way, int most) {
        AnalysisRun run = access.run(way);
        return way.run() == null || !run.isOpened() ? List.of() : runs.openedBefore(run, most).stream().map(this::view).toList();
    }

    private TeamView view(AnalysisRun run) {
        Catalogue catalogue = run.head().part(catalogues.find(run.head().edition()).orElseThrow(RunAccess::none).catalogue());
        int levels = catalogue.levels().size();
        int people = runs.people(run);
        Map<String, List<Answer.Given>> answers = runs.openedAnswers(run).stream().collect(Collectors.groupingBy(Answer.Given::item));
        Map<String, Agreement.Agreed> agreed = agreed(run);
        return new TeamView(run.head(), people, levels,
                catalogue.criteria().stream().map(c -> line(c.id(), answers.getOrDefault(c.id(), List.of()), people, levels, agreed)).toList());
    }

    private static TeamView.Line line(String item, List<Answer.Given> given, int people, int levels, Map<String, Agreement.Agreed> agreed) {
        return new TeamView.Line(item, Spread.of(levels, given.stream().map(Answer.Given::rating).toList(), people),
                given.stream().map(Answer.Given::reason).filter(Objects::nonNull).sorted().toList(), agreed.getOrDefault(item, Agreement.Agreed.NOTHING));
    }

    private Map<String, Agreement.Agreed> agreed(AnalysisRun run) {
        return runs.agreements(run).stream().collect(Collectors.toMap(Agreement::itemKey, Agreement::agreed));
    }

    /** A criterion that was unfolded in a workshop, as the only one in the view; empty as long as it is sealed. */
    public Optional<TeamView> unfolded(Way way, String item) {
        AnalysisRun run = access.run(way);
        if (!runs.isUnfolded(run, item)) {
            return Optional.empty();
        }
        int levels = catalogues.find(run.head().edition()).orElseThrow(RunAccess::none).catalogue().levels().size();
        List<Answer.Given> given = runs.openedAnswers(run, item);
        return Optional.of(new TeamView(run.head(), given.size(), levels, List.of(line(item, given, given.size(), levels, agreed(run)))));
    }

    /**
     * Writes down what the team settled on. Saying what is stored already changes nothing.
     *
     * @param version as it was opened; 0 where nothing was stored
     * @param rating null for none yet
     * @return the new version
     * @throws EditConflictException if somebody else wrote since
     */
    public long agree(long id, String item, long version, Rating rating, String reason, String nextStep) {
        AnalysisRun run = access.lockedRun(id);
        if (!run.isOpened() && !runs.isUnfolded(run, item)) {
            throw new InvalidRunException("rating", "error.run.sealed");
        }
        Catalogue catalogue = run.head().part(catalogues.find(run.head().edition()).orElseThrow(RunAccess::none).catalogue());
        if (catalogue.criteria().stream().noneMatch(c -> c.id().equals(item))) {
            throw RunAccess.none();
        }
        if (rating != null && rating.level() > catalogue.levels().size()) {
            throw new InvalidRunException("rating", "error.run.rating");
        }
        Agreement.Agreed said = new Agreement.Agreed(version, rating, InvalidRunException.atMost("reason", reason, PlaceService.REASON),
                InvalidRunException.atMost("nextStep", nextStep, STEP));
        Optional<Agreement> stored = runs.agreements(run).stream().filter(a -> a.itemKey().equals(item)).findFirst();
        Agreement.Agreed there = stored.map(Agreement::agreed).orElse(Agreement.Agreed.NOTHING);
        if (there.saysTheSameAs(said)) {
            return there.version();
        }
        if (there.version() != version) {
            throw new EditConflictException("run/" + id + "/" + item);
        }
        Agreement agreement = stored.orElseGet(() -> new Agreement(run, item)).write(said, clock.instant());
        runs.add(agreement);
        run.touch(clock.instant());
        return agreement.agreed().version();
    }
}

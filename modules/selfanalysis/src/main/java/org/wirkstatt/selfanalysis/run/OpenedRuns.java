package org.wirkstatt.selfanalysis.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.initiative.InitiativeId;

/**
 * Runs for what their initiative lets out of its hands: parts of a result for the coordination, and levels for comparison values. Nothing that is
 * sealed comes through here. Only the packages {@code sharing} and {@code comparison} may ask (a test checks it).
 */
@ApplicationScoped
@Transactional
public class OpenedRuns {

    @Inject
    RunRepository runs;
    @Inject
    ContributionRepository contributions;
    @Inject
    RunAccess access;
    @Inject
    MeetingService meetings;

    /** @param contributesSince since when its levels count in comparison values; null for not at all */
    public record Owned(RunHead head, InitiativeId initiative, Instant contributesSince) {
    }

    /** How many finished people of an opened run said {@code rating}, a {@link Rating#key}, to a criterion. */
    public record Count(Long run, String item, String rating, Long people) {
    }

    /** A run, sealed or not, for a member of its initiative. @throws org.wirkstatt.platform.error.NotFoundException for everybody else */
    public Owned own(long id) {
        return owned(access.run(id));
    }

    /** As {@link #own}, and nobody else changes it until the transaction ends. */
    public Owned lockedOwn(long id) {
        return owned(access.lockedRun(id));
    }

    /** Whose opened run it is; empty if it is gone or sealed. Asks for no permission: the caller has decided. */
    public Optional<Owned> find(long id) {
        return runs.find(id).filter(AnalysisRun::isOpened).map(OpenedRuns::owned);
    }

    /** What the team sees; empty if the run is gone or sealed. Asks for no permission: the caller has decided. */
    public Optional<TeamView> view(long id) {
        return runs.find(id).flatMap(meetings::opened);
    }

    /** Has the levels of an own, opened run count in comparison values, or no longer. @param since null for no longer */
    public void contribute(long id, Instant since) {
        AnalysisRun run = access.lockedRun(id);
        if (!run.isOpened()) {
            throw new InvalidRunException("contribute", "error.run.sealed");
        }
        run.contribute(since);
    }

    /** Opened runs that contribute to comparison values, by their number. */
    public List<Owned> contributors() {
        return contributions.contributors().stream().map(OpenedRuns::owned).toList();
    }

    /** What the {@link #contributors} bring along. */
    public List<Count> contributed() {
        return contributions.counts();
    }

    private static Owned owned(AnalysisRun run) {
        return new Owned(run.head(), run.initiative(), run.contributesSince());
    }
}

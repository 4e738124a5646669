package org.wirkstatt.selfanalysis.run;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.selfanalysis.Fingerprint;
import org.wirkstatt.selfanalysis.SelfAnalysisPermissions;

/** Who gets to a run: members of its initiative, and whoever has a link of its team. For everybody else there is none. */
@ApplicationScoped
class RunAccess {

    @Inject
    RunRepository runs;
    @Inject
    CurrentUser user;

    /** The run, for a member of its initiative. */
    AnalysisRun run(long id) {
        return runs.find(id).filter(run -> user.may(SelfAnalysisPermissions.RUN, Place.of(run.initiative()))).orElseThrow(RunAccess::none);
    }

    /** Whether whoever asks is a member of its initiative. */
    boolean isMember(AnalysisRun run) {
        return user.may(SelfAnalysisPermissions.RUN, Place.of(run.initiative()));
    }

    /** As {@link #run}, and nobody else changes it until the transaction ends. */
    AnalysisRun lockedRun(long id) {
        AnalysisRun run = run(id);
        runs.lock(run);
        return run;
    }

    /** The run that this way leads to. */
    AnalysisRun run(Way way) {
        return way.run() == null ? seat(way).run() : run(way.run());
    }

    /** The place of whoever asks. @throws LinkEndedException if the link was in force once */
    Seat seat(Way way) {
        if (way.run() == null) {
            String hash = Fingerprint.of(way.secret());
            return runs.seatByHash(hash).orElseThrow(() -> runs.isEnded(hash) ? new LinkEndedException() : none());
        }
        AnalysisRun run = run(way.run());
        return runs.seats(run).stream().filter(seat -> seat.belongsTo(member())).findFirst().orElseThrow(RunAccess::none);
    }

    /** The person who is signed in; never asked for without {@link #run(long)}. */
    MemberId member() {
        return user.member().map(Member::id).orElseThrow(RunAccess::none);
    }

    /** Initiatives for which this person may start runs. */
    List<InitiativeId> initiatives() {
        return user.member().stream().flatMap(m -> m.initiatives().stream()).filter(i -> user.may(SelfAnalysisPermissions.RUN, Place.of(i))).sorted(
                java.util.Comparator.comparing(InitiativeId::value)).toList();
    }

    static NotFoundException none() {
        return new NotFoundException("run");
    }
}

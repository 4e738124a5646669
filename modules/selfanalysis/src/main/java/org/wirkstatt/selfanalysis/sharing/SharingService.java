package org.wirkstatt.selfanalysis.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.selfanalysis.SelfAnalysisPermissions;
import org.wirkstatt.selfanalysis.action.ActionReader;
import org.wirkstatt.selfanalysis.run.OpenedRuns;
import org.wirkstatt.selfanalysis.run.OpenedRuns.Owned;
import org.wirkstatt.selfanalysis.run.RunHead;
import org.wirkstatt.selfanalysis.run.RunService;

/**
 * Sharing parts of a result with the coordination of the region: the initiative decides, part by part, perhaps for a time, and takes it back when it
 * likes. The right to look belongs to the role: whoever coordinates the region at the moment of the request.
 */
@ApplicationScoped
@Transactional
public class SharingService {

    private static final String MODULE = "selfanalysis";

    @Inject
    ShareRepository shares;
    @Inject
    OpenedRuns runs;
    @Inject
    ActionReader actions;
    @Inject
    ShareNotices notices;
    @Inject
    Instance<InitiativeDirectory> initiatives;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /**
     * How an own run is shared.
     *
     * @param region name of the region whose coordination would get to see it; null where the initiative has none
     * @param shared whether it is shared now
     * @param known whether it is shared now or was: else the coordination does not know that there is such a run
     * @param parts those that are shared or were shared last; the usual ones where it never was
     * @param lastDay null for none
     */
    public record Terms(RunHead run, String region, boolean shared, boolean known, Set<SharedPart> parts, LocalDate lastDay) {
    }

    /** A run that is shared. @param region whose coordination sees it @param lastDay null for none */
    public record Offer(RunHead run, RegionId region, LocalDate lastDay) {
    }

    /** For a member of the initiative. */
    public Terms terms(long run) {
        Owned owned = runs.own(run);
        Optional<RegionEntry> region = region(owned.initiative());
        Optional<Share> share = shares.ofRun(run);
        return new Terms(owned.head(), region.map(RegionEntry::name).orElse(null), share.filter(this::isAlive).isPresent(), share.isPresent(),
                share.map(Share::parts).orElse(SharedPart.BY_DEFAULT), share.map(Share::lastDay).orElse(null));
    }

    /**
     * Shares exactly these parts from now on, whatever was shared before; the coordination is told when it is new to it.
     *
     * @param lastDay null for no end; never a day that is over
     */
    public void share(long run, Set<SharedPart> parts, LocalDate lastDay) {
        Owned owned = runs.lockedOwn(run);
        if (!owned.head().opened()) {
            throw new InvalidShareException("parts", "error.run.sealed");
        }
        if (parts.isEmpty()) {
            throw new InvalidShareException("parts", "error.share.nothing");
        }
        if (lastDay != null && lastDay.isBefore(today())) {
            throw new InvalidShareException("until", "error.run.past");
        }
        RegionEntry region = region(owned.initiative()).orElseThrow(() -> new InvalidShareException("parts", "error.share.noRegion"));
        Share share = shares.ofRun(run).orElse(null);
        boolean known = share != null && isAlive(share);
        if (known && share.parts().equals(parts) && java.util.Objects.equals(share.lastDay(), lastDay)) {
            return;
        }
        share = share == null ? new Share(run) : share;
        share.share(region.id(), parts, lastDay, clock.instant());
        shares.add(share);
        audit.record(MODULE, "runShared", Optional.empty(), String.valueOf(run), region.name(), SharedPart.text(parts));
        if (!known) {
            notices.shared(region.id(), owned.head());
        }
    }

    /** Ends it with the next request; nothing happens if it is not shared. */
    public void end(long run) {
        runs.lockedOwn(run);
        shares.ofRun(run).filter(this::isAlive).ifPresent(share -> {
            share.end(clock.instant());
            audit.record(MODULE, "runShareEnded", Optional.empty(), String.valueOf(run));
        });
    }

    /** What is shared with whoever asks, the latest first; of anything else nothing is said, not even that it is there. */
    public List<Offer> list() {
        return shares.ofRegions(coordinated()).stream().filter(this::isAlive).flatMap(share -> offer(share).stream()).toList();
    }

    private List<RegionId> coordinated() {
        return user.member().map(Member::regions).stream().flatMap(Set::stream).filter(this::mayLook).toList();
    }

    private boolean mayLook(RegionId region) {
        return user.may(SelfAnalysisPermissions.SHARED, Place.of(region));
    }

    /**
     * The shared parts, for whoever coordinates the region; empty if they were shared and are no longer.
     *
     * @throws NotFoundException for everybody else, and where nothing was ever shared
     */
    public Optional<SharedResult> view(long run) {
        Share share = shares.ofRun(run).filter(s -> mayLook(s.region())).orElseThrow(() -> new NotFoundException("share"));
        return isAlive(share) ? runs.view(run).map(view -> SharedResult.of(view, actions.of(run), share)) : Optional.empty();
    }

    /** What is shared of a run now, and with whom; empty for nothing. Asks for no permission. */
    Optional<Offer> offer(long run) {
        return shares.ofRun(run).filter(this::isAlive).flatMap(this::offer);
    }

    private Optional<Offer> offer(Share share) {
        return runs.find(share.run()).map(owned -> new Offer(owned.head(), share.region(), share.lastDay()));
    }

    private boolean isAlive(Share share) {
        return share.isAlive(today()) && runs.find(share.run()).flatMap(owned -> region(owned.initiative())).map(RegionEntry::id).filter(share.region()::equals).isPresent();
    }

    private Optional<RegionEntry> region(InitiativeId initiative) {
        if (initiatives.isUnsatisfied() || regions.isUnsatisfied()) {
            return Optional.empty();
        }
        return Stream.ofNullable(initiatives.get().list(List.of(initiative)).get(initiative)).map(InitiativeDirectory.InitiativeEntry::region)
                .flatMap(id -> Stream.ofNullable(regions.get().list(List.of(id)).get(id))).findFirst();
    }

    private LocalDate today() {
        return RunService.today(clock);
    }
}

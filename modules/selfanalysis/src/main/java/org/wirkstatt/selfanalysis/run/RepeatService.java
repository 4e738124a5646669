package org.wirkstatt.selfanalysis.run;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.selfanalysis.SelfAnalysisPermissions;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;

/** Measuring again: a small run over some criteria of an opened one, with the same edition and the same team. */
@ApplicationScoped
@Transactional
public class RepeatService {

    @Inject
    RunRepository runs;
    @Inject
    RunAccess access;
    @Inject
    TeamService team;
    @Inject
    CatalogueReader catalogues;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    Instance<Notifier> notifier;
    @Inject
    PublicAddress address;
    @Inject
    AuditLog audit;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** @param links for those who come by a link, to be passed on; known to nobody afterwards */
    public record Repeat(RunHead run, List<Link> links) {
    }

    /** @param name as the person called herself in the earlier run, else for whom the link was meant */
    public record Link(String name, String link) implements Serializable {
    }

    /**
     * Starts it. Whoever starts it has a place; members of the initiative who had one get one again and are told; everybody else who was there gets a
     * new link, as nobody knows the old ones. A second call with the same {@code formKey} starts nothing, and has no links.
     *
     * @param items keys of criteria of the earlier run
     * @param until last day on which answers are awaited; null for none
     * @throws InvalidRunException if the earlier run is sealed, or none of the criteria is one of it
     */
    public Repeat repeat(String formKey, long id, Collection<String> items, String title, LocalDate until) {
        AnalysisRun earlier = access.run(id);
        Optional<AnalysisRun> made = runs.findByFormKey(formKey);
        if (made.isPresent()) {
            return new Repeat(access.run(made.get().id()).head(), List.of());
        }
        if (!earlier.isOpened()) {
            throw new InvalidRunException("title", "error.run.sealed");
        }
        Catalogue catalogue = earlier.head().part(catalogues.find(earlier.head().edition()).orElseThrow(RunAccess::none).catalogue());
        List<String> known = catalogue.criteria().stream().map(Criterion::id).filter(items::contains).toList();
        if (known.isEmpty()) {
            throw new InvalidRunException("title", "error.run.noItems");
        }
        Member member = user.member().orElseThrow(RunAccess::none);
        AnalysisRun run = new AnalysisRun(formKey, earlier, known, InvalidRunException.required("title", title, RunService.TITLE),
                RunService.notPast(until, clock), member.id(), clock.instant());
        runs.add(run);
        runs.add(new Seat(run, member.id(), member.displayName(), clock.instant()));
        List<Link> links = invite(run, earlier, member);
        audit.record(RunService.MODULE, "runStarted", Optional.empty(), String.valueOf(run.id()));
        return new Repeat(run.head(), links);
    }

    private List<Link> invite(AnalysisRun run, AnalysisRun earlier, Member starter) {
        Set<MemberId> members = grants.get().holders(Place.of(run.initiative())).stream().filter(h -> SelfAnalysisPermissions.RUN.heldBy().contains(h.role()))
                .map(RoleGrants.Holder::member).collect(Collectors.toSet());
        List<Link> links = new ArrayList<>();
        for (Seat seat : runs.seats(earlier)) {
            String name = seat.personName() == null ? seat.invitedAs() : seat.personName();
            if (name == null || seat.belongsTo(starter.id())) {
                continue;
            }
            if (seat.hasMember() && members.contains(seat.member())) {
                runs.add(new Seat(run, seat.member(), name));
                tell(seat.member(), starter, run);
            } else {
                links.add(new Link(name, address.of(team.place(run, name).base())));
            }
        }
        return links;
    }

    private void tell(MemberId member, Member starter, AnalysisRun run) {
        if (!notifier.isUnsatisfied()) {
            notifier.get().notify(Notice.about(member, RunNotices.REPEATED, RunNotices.ref(run),
                    List.of(starter.displayName(), run.head().title(), run.head().project()), run.head().path()));
        }
    }
}

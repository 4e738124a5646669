package org.wirkstatt.community.handover;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.Check;
import org.wirkstatt.community.CommunityPermissions;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.handover.HandoverContributor;
import org.wirkstatt.platform.handover.HandoverContributor.Thing;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;

/** Preparing and confirming a handover; see the package. */
@ApplicationScoped
@Transactional
public class HandoverService {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final int NOTES = 10_000;
    private static final int NAME = 200;
    private static final int MAIL = 254;

    /** Things of one kind. @param module in whose bundle the heading is @param heading key of a text */
    public record Batch(String module, String heading, List<Thing> things) {
    }

    @Inject
    HandoverRepository handovers;
    @Inject
    Succession succession;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    @Any
    Instance<HandoverContributor> contributors;
    @Inject
    HandoverNotices notices;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    /** @throws NotFoundException if there is no such region; @throws NotAllowedException for whoever does not coordinate it */
    public RegionEntry region(String slug) {
        RegionEntry region = Optional.of(regions).filter(r -> !r.isUnsatisfied()).flatMap(r -> r.get().findBySlug(slug))
                .orElseThrow(() -> new NotFoundException("handover/" + slug));
        user.require(CommunityPermissions.HANDOVER, Place.of(region.id()));
        return region;
    }

    /** Handovers of a region, the latest first. */
    public List<Handover> list(RegionId region) {
        user.require(CommunityPermissions.HANDOVER, Place.of(region));
        return handovers.list(region);
    }

    /** What happened, in order. */
    public List<HandoverEvent> events(Handover handover) {
        user.require(CommunityPermissions.HANDOVER, Place.of(handover.region()));
        return handovers.events(handover.id());
    }

    /** People for whom the current user may begin a handover: oneself; for the programme team everybody who coordinates. */
    public List<MemberId> predecessors(RegionId region) {
        return coordinators(region).stream().filter(this::mayActFor).toList();
    }

    /** Whether the current user may change and confirm {@code handover}. */
    public boolean mayChange(Handover handover) {
        return handover.state() == Handover.State.PREPARED && handover.predecessor() != null && mayActFor(handover.predecessor());
    }

    private boolean mayActFor(MemberId predecessor) {
        return user.may(CommunityPermissions.HANDOVER, Place.EVERYWHERE) || user.member().map(m -> m.id().equals(predecessor)).orElse(false);
    }

    /** Everything that the predecessor looks after, from all modules; kinds of which there is nothing are left out. */
    public List<Batch> things(Handover handover) {
        return handover.predecessor() == null ? List.of()
                : contributors.stream().map(c -> new Batch(c.module(), c.heading(), c.things(handover.predecessor(), handover.region())))
                        .filter(b -> !b.things().isEmpty()).sorted(Comparator.comparing(Batch::heading)).toList();
    }

    /** Names of people; who is gone is missing. */
    public Map<MemberId, String> names(Collection<MemberId> people) {
        return members.isUnsatisfied() ? Map.of() : members.get().displayNames(people);
    }

    /** Begins a handover; one that is being prepared already is taken up. */
    public Handover begin(RegionId region, MemberId predecessor) {
        user.require(CommunityPermissions.HANDOVER, Place.of(region));
        if (!predecessors(region).contains(predecessor)) {
            throw new NotAllowedException(CommunityPermissions.HANDOVER.id());
        }
        return handovers.list(region).stream().filter(h -> h.state() == Handover.State.PREPARED && predecessor.equals(h.predecessor())).findFirst()
                .orElseGet(() -> {
                    Handover begun = new Handover(region, predecessor, clock.instant());
                    handovers.add(begun);
                    note(begun, HandoverEvent.Kind.BEGUN);
                    return begun;
                });
    }

    /**
     * Keeps how far the preparation is. Somebody else as successor than before has not accepted; an invitation that still waits is withdrawn.
     *
     * @param version as opened
     * @param name of the successor, for the invitation; null while nobody was found
     * @param mail address of the successor; null while nobody was found
     */
    public Handover prepare(long id, long version, String name, String mail, LocalDate lastDay, String notes, Collection<HandoverTask> done) {
        Handover handover = changeable(id, version);
        new Check().atMost("notes", notes, NOTES).atMost("displayName", name, NAME).atMost("mail", mail, MAIL).orThrow();
        succession.propose(handover, name, mail);
        handover.prepare(lastDay, notes, done, clock.instant());
        handovers.flush();
        note(handover, HandoverEvent.Kind.CHANGED);
        return handover;
    }

    /**
     * Invites the successor who was named, or once more. The person coordinates too as soon as the invitation is accepted.
     *
     * @return where the link has to be passed on by hand
     * @throws org.wirkstatt.platform.error.InvalidInputException for the fields {@code mail} and {@code displayName}
     */
    public Optional<String> invite(long id, long version) {
        Handover handover = changeable(id, version);
        new Check().required("displayName", handover.successorName(), NAME).required("mail", handover.successorMail(), MAIL).orThrow();
        Optional<String> link = succession.invite(handover);
        handovers.flush();
        note(handover, HandoverEvent.Kind.INVITED);
        return link;
    }

    /**
     * Hands over, as it was prepared.
     *
     * @param version as shown
     * @throws org.wirkstatt.community.InvalidCommunityException for the fields {@code mail} and {@code lastDay}, if nobody accepted or the day is missing
     */
    public void confirm(long id, long version) {
        Handover handover = changeable(id, version);
        new Check().must(handover.successor() != null, "mail", "error.noSuccessor", "").must(handover.lastDay() != null, "lastDay", "error.required", "")
                .orThrow();
        Place place = Place.of(handover.region());
        grants.get().grant(handover.successor(), Role.COORDINATOR, place, Optional.empty());
        contributors.forEach(c -> c.handOver(handover.predecessor(), handover.successor(), handover.region()));
        if (isOver(handover.lastDay())) {
            grants.get().revoke(handover.predecessor(), Role.COORDINATOR, place);
        } else {
            grants.get().endAt(handover.predecessor(), Role.COORDINATOR, place, endOf(handover.lastDay()));
        }
        handover.end(Handover.State.CONFIRMED, clock.instant());
        handovers.flush();
        note(handover, HandoverEvent.Kind.CONFIRMED);
        notices.confirmed(handover, user.member().map(Member::id).orElse(null), regions.get().list(List.of(handover.region())).get(handover.region()));
    }

    /** Whether {@code day} has ended in Germany. */
    public boolean isOver(LocalDate day) {
        return !endOf(day).isAfter(clock.instant());
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(GERMANY).toInstant();
    }

    /** Gives the preparation up; an invitation that still waits is withdrawn, nothing else changes. */
    public void cancel(long id, long version) {
        Handover handover = changeable(id, version);
        succession.propose(handover, null, null);
        handover.end(Handover.State.CANCELLED, clock.instant());
        note(handover, HandoverEvent.Kind.CANCELLED);
    }

    private Handover changeable(long id, long version) {
        Handover handover = handovers.lock(id).orElseThrow(() -> new NotFoundException("handover/" + id));
        user.require(CommunityPermissions.HANDOVER, Place.of(handover.region()));
        if (!mayChange(handover)) {
            throw new NotAllowedException(CommunityPermissions.HANDOVER.id());
        }
        if (handover.version() != version) {
            throw new EditConflictException("handover/" + id);
        }
        return handover;
    }

    private List<MemberId> coordinators(RegionId region) {
        return grants.isUnsatisfied() ? List.of() : grants.get().holders(Place.of(region)).stream().filter(h -> h.role() == Role.COORDINATOR)
                .map(RoleGrants.Holder::member).distinct().toList();
    }

    /** Saving again and again is one line, with the latest time. */
    private void note(Handover handover, HandoverEvent.Kind kind) {
        MemberId who = user.member().map(Member::id).orElseThrow(() -> new NotAllowedException(CommunityPermissions.HANDOVER.id()));
        List<HandoverEvent> before = handovers.events(handover.id());
        HandoverEvent last = before.isEmpty() ? null : before.get(before.size() - 1);
        if (kind == HandoverEvent.Kind.CHANGED && last != null && last.kind() == kind && who.equals(last.who())) {
            last.happenedAgain(clock.instant());
        } else {
            handovers.add(new HandoverEvent(handover, kind, who, clock.instant()));
        }
    }

    static Stream<MemberId> people(Handover handover) {
        return Stream.of(Optional.ofNullable(handover.predecessor()), Optional.ofNullable(handover.successor())).flatMap(Optional::stream);
    }
}

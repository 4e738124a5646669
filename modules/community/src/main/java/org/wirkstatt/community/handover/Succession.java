package org.wirkstatt.community.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.Check;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.MemberInvitations;
import org.wirkstatt.platform.identity.MemberInvitations.Open;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.region.RegionDirectory;

/**
 * Who takes over: named, invited, accepted. Everybody is invited the same way, so that whoever hands over does not learn whether an address has an account.
 * Who accepts coordinates too from then on; the handover itself takes the predecessor out.
 */
@ApplicationScoped
@Transactional
public class Succession {

    /** How far it is. */
    public enum Step { NOBODY, NAMED, INVITED, EXPIRED, ACCEPTED }

    /** @param until end of the invitation, exclusive; null unless {@code INVITED} */
    public record State(Step step, Instant until) {
    }

    @Inject
    HandoverRepository handovers;
    @Inject
    Instance<MemberInvitations> invitations;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    HandoverNotices notices;
    @Inject
    Clock clock;

    /** {@code EXPIRED} is an invitation that was withdrawn elsewhere, too. */
    public State state(Handover handover) {
        if (handover.successor() != null) {
            return new State(Step.ACCEPTED, null);
        }
        return waiting(handover).map(i -> new State(Step.INVITED, i.expiresAt()))
                .orElseGet(() -> new State(handover.invitation() != null ? Step.EXPIRED : handover.successorMail() == null ? Step.NOBODY : Step.NAMED, null));
    }

    private Optional<Open> waiting(Handover handover) {
        return invitations.isUnsatisfied() || handover.invitation() == null ? Optional.empty()
                : invitations.get().open(role(handover)).stream().filter(i -> i.id() == handover.invitation()).findFirst();
    }

    void propose(Handover handover, String name, String mail) {
        if (mail != null) {
            new Check().must(!mail.strip().equalsIgnoreCase(mailOf(handover.predecessor())), "mail", "error.sameMember", "").orThrow();
        }
        if (mail == null || !mail.equals(handover.successorMail())) {
            waiting(handover).ifPresent(i -> invitations.get().withdraw(i.id()));
        }
        handover.propose(name, mail);
    }

    Optional<String> invite(Handover handover) {
        MemberInvitations.Issued issued = invitations.get().invite(handover.successorMail(), handover.successorName(), role(handover));
        handover.invited(issued.id());
        return issued.link();
    }

    private static Grant role(Handover handover) {
        return new Grant(Role.COORDINATOR, Place.of(handover.region()));
    }

    private String mailOf(MemberId member) {
        return members.isUnsatisfied() ? null : members.get().recipient(member).map(MemberDirectory.Recipient::mail).orElse(null);
    }

    /** Takes note of who accepted and tells those who wait for it. */
    void accepted(@Observes MemberInvitations.Accepted accepted) {
        handovers.lockWaitingFor(accepted.id()).filter(h -> !accepted.member().equals(h.predecessor())).ifPresent(handover -> {
            handover.accepted(accepted.member());
            handovers.add(new HandoverEvent(handover, HandoverEvent.Kind.ACCEPTED, accepted.member(), clock.instant()));
            String name = members.isUnsatisfied() ? null : members.get().displayNames(List.of(accepted.member())).get(accepted.member());
            notices.accepted(handover, waitingPeople(handover), name == null ? handover.successorName() : name,
                    regions.isUnsatisfied() ? null : regions.get().list(List.of(handover.region())).get(handover.region()));
        });
    }

    /** The predecessor, and who sent the invitation if that is somebody else. */
    private Collection<MemberId> waitingPeople(Handover handover) {
        return Stream.concat(Stream.ofNullable(handover.predecessor()), handovers.events(handover.id()).stream()
                .filter(e -> e.kind() == HandoverEvent.Kind.INVITED).map(HandoverEvent::who)).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
    }
}

package org.wirkstatt.identity.invitation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.identity.account.RoleInPlace;
import org.wirkstatt.platform.handover.HandoverContributor;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeDirectory.InitiativeEntry;
import org.wirkstatt.platform.region.RegionId;

/** Invitations that nobody answered yet: into the region, into one of its initiatives, or as a plain member. The successor can send them again. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class InvitationHandover implements HandoverContributor {

    @Inject
    InvitationRepository invitations;
    @Inject
    Instance<InitiativeDirectory> initiatives;
    @Inject
    Clock clock;

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public String heading() {
        return "handover.invitations";
    }

    @Override
    public List<Thing> things(MemberId member, RegionId region) {
        return waiting(member, region).stream().map(i -> new Thing(i.displayName(), "/verwaltung/einladungen")).toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int handOver(MemberId member, MemberId successor, RegionId region) {
        List<Invitation> waiting = waiting(member, region);
        waiting.forEach(i -> i.passTo(successor));
        return waiting.size();
    }

    private List<Invitation> waiting(MemberId member, RegionId region) {
        return invitations.listOpenOf(member, clock.instant()).stream().filter(i -> i.roles().stream().map(RoleInPlace::place).allMatch(p -> isIn(p, region))).toList();
    }

    private boolean isIn(Place place, RegionId region) {
        if (place instanceof Place.InInitiative in && !initiatives.isUnsatisfied()) {
            Collection<InitiativeEntry> found = initiatives.get().list(List.of(in.initiative())).values();
            return found.stream().anyMatch(i -> i.region().equals(region));
        }
        return place.equals(Place.of(region));
    }
}

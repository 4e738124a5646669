package org.wirkstatt.community.handover;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.platform.handover.HandoverContributor;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeDirectory.InitiativeEntry;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.region.RegionId;

/** Initiatives of the region that the person who leaves belongs to; the successor takes the place. */
@ApplicationScoped
class InitiativeHandover implements HandoverContributor {

    @Inject
    Instance<RoleGrants> grants;
    @Inject
    InitiativeDirectory initiatives;

    @Override
    public String module() {
        return CommunityTexts.MODULE;
    }

    @Override
    public String heading() {
        return "nav.initiatives";
    }

    @Override
    public List<Thing> things(MemberId member, RegionId region) {
        return own(member, region).stream().map(i -> new Thing(i.name(), "/initiativen/" + i.slug())).toList();
    }

    @Override
    public int handOver(MemberId member, MemberId successor, RegionId region) {
        List<InitiativeEntry> own = own(member, region);
        own.forEach(i -> {
            grants.get().grant(successor, Role.INITIATIVE_MEMBER, Place.of(i.id()), Optional.empty());
            grants.get().revoke(member, Role.INITIATIVE_MEMBER, Place.of(i.id()));
        });
        return own.size();
    }

    private List<InitiativeEntry> own(MemberId member, RegionId region) {
        if (grants.isUnsatisfied()) {
            return List.of();
        }
        List<InitiativeId> ids = grants.get().grants(List.of(member)).getOrDefault(member, Set.of()).stream().map(Grant::place)
                .filter(Place.InInitiative.class::isInstance).map(p -> ((Place.InInitiative) p).initiative()).toList();
        return initiatives.list(ids).values().stream().filter(i -> i.region().equals(region)).sorted(java.util.Comparator.comparing(InitiativeEntry::name))
                .toList();
    }
}

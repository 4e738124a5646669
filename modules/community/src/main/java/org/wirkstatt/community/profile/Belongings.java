package org.wirkstatt.community.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeDirectory.InitiativeEntry;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.programme.RoundDirectory;
import org.wirkstatt.platform.programme.RoundDirectory.RoundEntry;
import org.wirkstatt.platform.programme.RoundId;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;

/** Where people belong, from the roles they hold: regions that they coordinate or whose initiatives they are in, and rounds. */
@ApplicationScoped
class Belongings {

    static final Places NOWHERE = new Places(Set.of(), Set.of());

    /** Regions and rounds of a person. */
    record Places(Set<RegionId> regions, Set<RoundId> rounds) {
        boolean sharesRegionWith(Places other) {
            return regions.stream().anyMatch(other.regions::contains);
        }
    }

    @Inject
    Instance<RoleGrants> grants;
    @Inject
    InitiativeDirectory initiatives;
    @Inject
    RoundDirectory rounds;
    @Inject
    Instance<RegionDirectory> regions;

    /** For each of {@code members}; who belongs nowhere is missing. */
    Map<MemberId, Places> of(Collection<MemberId> members) {
        if (grants.isUnsatisfied() || members.isEmpty()) {
            return Map.of();
        }
        Map<MemberId, Set<Grant>> held = grants.get().grants(members);
        List<InitiativeId> ids = held.values().stream().flatMap(Set::stream).map(Grant::place).filter(Place.InInitiative.class::isInstance)
                .map(p -> ((Place.InInitiative) p).initiative()).distinct().toList();
        Map<InitiativeId, InitiativeEntry> entries = initiatives.list(ids);
        Map<MemberId, Places> places = new HashMap<>();
        held.forEach((member, own) -> places.put(member, places(own, entries)));
        return places;
    }

    private static Places places(Set<Grant> grants, Map<InitiativeId, InitiativeEntry> initiatives) {
        Set<RegionId> regions = new HashSet<>();
        Set<RoundId> rounds = new HashSet<>();
        for (Grant grant : grants) {
            if (grant.place() instanceof Place.InRegion in) {
                regions.add(in.region());
            } else if (grant.place() instanceof Place.InRound in) {
                rounds.add(in.round());
            } else if (grant.place() instanceof Place.InInitiative in && initiatives.containsKey(in.initiative())) {
                regions.add(initiatives.get(in.initiative()).region());
            }
        }
        return new Places(regions, rounds);
    }

    /** Names of regions, sorted. */
    List<RegionEntry> regions(Collection<RegionId> ids) {
        return regions.isUnsatisfied() || ids.isEmpty() ? List.of()
                : regions.get().list(ids).values().stream().sorted(Comparator.comparing(RegionEntry::name)).toList();
    }

    /** The rounds, the latest first. */
    List<RoundEntry> rounds(Collection<RoundId> ids) {
        return ids.isEmpty() ? List.of() : rounds.list().stream().filter(r -> ids.contains(r.id())).toList();
    }
}

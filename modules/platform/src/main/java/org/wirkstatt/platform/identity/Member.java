package org.wirkstatt.platform.identity;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.programme.RoundId;
import org.wirkstatt.platform.region.RegionId;

/**
 * A signed-in person as of this request.
 *
 * @param displayName how the person appears to others
 * @param grants roles held now; always contains {@link Role#MEMBER} everywhere
 */
public record Member(MemberId id, String displayName, Set<Grant> grants) {

    public Member {
        grants = Stream.concat(grants.stream(), Stream.of(Grant.everywhere(Role.MEMBER))).collect(Collectors.toUnmodifiableSet());
    }

    /** Roles held anywhere. */
    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether {@code role} is held in {@code place} or everywhere. */
    public boolean is(Role role, Place place) {
        return grants.stream().anyMatch(grant -> grant.covers(role, place));
    }

    /** What this person may read; always contains {@link Audience#PUBLIC}. */
    public Set<Audience> audiences() {
        Set<Audience> audiences = new HashSet<>(Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.of(id)));
        if (roles().contains(Role.EDITOR)) {
            audiences.add(Audience.EDITORS);
        }
        if (roles().contains(Role.PROGRAMME_MANAGER)) {
            audiences.add(Audience.TEAM);
        }
        regions().forEach(region -> audiences.addAll(Set.of(Audience.coordinatorsOf(region), Audience.inRegion(region))));
        rounds().forEach(round -> audiences.add(Audience.of(round)));
        initiatives().forEach(initiative -> audiences.add(Audience.of(initiative)));
        return Set.copyOf(audiences);
    }

    /** Regions this person coordinates; empty for everybody else. */
    public Set<RegionId> regions() {
        return grants.stream().filter(grant -> grant.role() == Role.COORDINATOR).map(Grant::place).filter(Place.InRegion.class::isInstance)
                .map(place -> ((Place.InRegion) place).region()).collect(Collectors.toUnmodifiableSet());
    }

    /** Rounds this person belongs to, as newcomer, alum or buddy. */
    public Set<RoundId> rounds() {
        return grants.stream().map(Grant::place).filter(Place.InRound.class::isInstance).map(place -> ((Place.InRound) place).round())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Initiatives this person belongs to. */
    public Set<InitiativeId> initiatives() {
        return grants.stream().map(Grant::place).filter(Place.InInitiative.class::isInstance).map(place -> ((Place.InInitiative) place).initiative())
                .collect(Collectors.toUnmodifiableSet());
    }
}

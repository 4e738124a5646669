package org.wirkstatt.privacy.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionId;

/** Where somebody is the last of a role that its place needs. Whoever waits to be erased no longer counts. */
@ApplicationScoped
class Duties {

    @Inject
    Instance<RoleGrants> roles;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    ErasureRepository erasures;

    List<Duty> of(MemberId member) {
        if (roles.isUnsatisfied()) {
            return List.of();
        }
        List<Duty> duties = new ArrayList<>();
        for (Grant grant : roles.get().grants(Set.of(member)).getOrDefault(member, Set.of())) {
            if (grant.role() == Role.ADMINISTRATOR && isLast(member, grant)) {
                duties.add(new Duty(Duty.Kind.ADMINISTRATOR, "", "/verwaltung"));
            } else if (grant.role() == Role.COORDINATOR && grant.place() instanceof Place.InRegion in && isLast(member, grant)) {
                duties.add(coordinator(in.region()));
            }
        }
        return duties;
    }

    private boolean isLast(MemberId member, Grant grant) {
        return roles.get().holders(grant.place()).stream().filter(holder -> holder.role() == grant.role()).map(RoleGrants.Holder::member)
                .noneMatch(other -> !other.equals(member) && erasures.findOf(other).isEmpty());
    }

    private Duty coordinator(RegionId region) {
        Map<RegionId, RegionDirectory.RegionEntry> known = regions.isUnsatisfied() ? Map.of() : regions.get().list(Set.of(region));
        RegionDirectory.RegionEntry entry = known.get(region);
        return entry == null ? new Duty(Duty.Kind.COORDINATOR, String.valueOf(region.value()), "/konto")
                : new Duty(Duty.Kind.COORDINATOR, entry.name(), "/uebergabe/" + entry.slug());
    }
}

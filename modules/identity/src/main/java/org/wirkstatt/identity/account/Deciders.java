package org.wirkstatt.identity.account;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.region.RegionId;

/** Who is told of what waits for a decision: coordinators of the region, else the programme team, else the administrators. */
@ApplicationScoped
public class Deciders {

    @Inject
    RoleGrants roles;

    /** @param region empty for what concerns none */
    public List<MemberId> of(Optional<RegionId> region) {
        List<MemberId> deciders = region.map(r -> holders(Place.of(r), Role.COORDINATOR)).orElse(List.of());
        for (Role role : List.of(Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR)) {
            deciders = deciders.isEmpty() ? holders(Place.EVERYWHERE, role) : deciders;
        }
        return deciders;
    }

    private List<MemberId> holders(Place place, Role role) {
        return roles.holders(place).stream().filter(h -> h.role() == role).map(RoleGrants.Holder::member).distinct().toList();
    }
}

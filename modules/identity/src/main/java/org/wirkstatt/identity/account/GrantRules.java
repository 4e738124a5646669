package org.wirkstatt.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.initiative.InitiativeDirectory;
import org.wirkstatt.platform.initiative.InitiativeDirectory.InitiativeEntry;
import org.wirkstatt.platform.region.RegionId;

/**
 * Who may give which role where. Coordinators: coordinators of their region and members of its initiatives. Programme managers: everything
 * but their own role and that of administrators. Administrators: everything. Whoever may give a role may take it.
 */
@ApplicationScoped
public class GrantRules {

    @Inject
    CurrentUser user;
    @Inject
    Instance<InitiativeDirectory> initiatives;

    /** Whether the person of this request may give and take {@code grant}. */
    public boolean mayGive(Grant grant) {
        return switch (grant.role()) {
            case MEMBER -> false;
            case INITIATIVE_MEMBER -> grant.place() instanceof Place.InInitiative in && mayInviteInto(in);
            case COORDINATOR -> grant.place() instanceof Place.InRegion && user.may(IdentityPermissions.INVITE, grant.place());
            case NEWCOMER, ALUM, BUDDY -> grant.place() instanceof Place.InRound && user.may(IdentityPermissions.PEOPLE);
            case EDITOR, MODERATOR -> grant.place().equals(Place.EVERYWHERE) && user.may(IdentityPermissions.PEOPLE);
            case PROGRAMME_MANAGER, ADMINISTRATOR -> grant.place().equals(Place.EVERYWHERE) && user.may(IdentityPermissions.OPERATE);
        };
    }

    private boolean mayInviteInto(Place.InInitiative place) {
        InitiativeEntry initiative = initiatives.isUnsatisfied() ? null : initiatives.get().list(java.util.List.of(place.initiative())).get(place.initiative());
        return initiative != null && user.may(IdentityPermissions.INVITE, Place.of(initiative.region()));
    }

    /** @throws NotAllowedException unless {@link #mayGive} */
    public void requireToGive(Grant grant) {
        if (!mayGive(grant)) {
            throw new NotAllowedException("identity.give." + grant.role());
        }
    }

    /** Whether the person of this request decides on a request for an account. @param region null for a request that names none */
    boolean mayDecide(RegionId region) {
        return user.may(IdentityPermissions.INVITE, region == null ? Place.EVERYWHERE : Place.of(region));
    }
}

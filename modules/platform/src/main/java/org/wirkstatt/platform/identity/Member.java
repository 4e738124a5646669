package org.wirkstatt.platform.identity;

import java.util.Set;

import org.wirkstatt.platform.region.RegionId;

/**
 * A signed-in person as of this request.
 *
 * @param displayName how the person appears to others
 * @param roles at least {@link Role#MEMBER}
 * @param regions regions the person coordinates; empty for everybody else
 */
public record Member(MemberId id, String displayName, Set<Role> roles, Set<RegionId> regions) {

    public Member {
        roles = Set.copyOf(roles);
        regions = Set.copyOf(regions);
    }
}

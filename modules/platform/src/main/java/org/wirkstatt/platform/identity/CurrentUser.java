package org.wirkstatt.platform.identity;

import java.util.Optional;
import java.util.Set;

import org.wirkstatt.platform.error.NotAllowedException;
import org.wirkstatt.platform.region.RegionId;

/**
 * Who asks. Injectable everywhere; read anew for each request, so a right that was withdrawn is gone with the next one. Outside a
 * request (jobs, import) it is a visitor with no right at all.
 */
public interface CurrentUser {

    /** Empty for visitors. */
    Optional<Member> member();

    /** Whether a role of this person holds {@code permission}. */
    boolean may(Permission permission);

    /** Whether this person coordinates {@code region}. */
    boolean coordinates(RegionId region);

    /** @throws NotAllowedException unless {@link #may} */
    default void require(Permission permission) {
        if (!may(permission)) {
            throw new NotAllowedException(permission.id());
        }
    }

    /** What this person may read; always contains {@link Audience#PUBLIC}. */
    Set<Audience> audiences();

    default boolean isSignedIn() {
        return member().isPresent();
    }
}

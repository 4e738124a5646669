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

    /**
     * Who really sits there while somebody acts as {@link #member()} with that person's consent; empty while people act as themselves. Rights
     * are those of {@link #member()}, yet security settings stay closed to whoever acts as another.
     */
    default Optional<MemberId> actingPerson() {
        return Optional.empty();
    }

    /** Whether a role of this person holds {@code permission}, wherever the role is held. For things that belong to a place, ask with the place. */
    default boolean may(Permission permission) {
        return why(permission).isPresent();
    }

    /** Whether a role that this person holds in {@code place} or everywhere holds {@code permission}. */
    default boolean may(Permission permission, Place place) {
        return why(permission, place).isPresent();
    }

    /** The grant that lets this person do it, for 'why may I do this?'; empty for no. */
    default Optional<Grant> why(Permission permission) {
        return member().flatMap(m -> m.grants().stream().filter(grant -> permission.heldBy().contains(grant.role())).min(Grant.BY_ROLE));
    }

    /** As {@link #why(Permission)}, in {@code place}. */
    default Optional<Grant> why(Permission permission, Place place) {
        return member().flatMap(m -> m.grants().stream().filter(grant -> permission.heldBy().contains(grant.role()) && grant.covers(grant.role(), place))
                .min(Grant.BY_ROLE));
    }

    /** Whether this person coordinates {@code region}. */
    default boolean coordinates(RegionId region) {
        return member().map(m -> m.is(Role.COORDINATOR, Place.of(region))).orElse(false);
    }

    /** @throws NotAllowedException unless {@link #may(Permission, Place)} */
    default void require(Permission permission, Place place) {
        if (!may(permission, place)) {
            throw new NotAllowedException(permission.id());
        }
    }

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

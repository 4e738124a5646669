package org.wirkstatt.platform.identity;

import java.io.Serializable;
import java.util.Comparator;

/** A role that a person holds now, and where. Grants that begin later or have ended are not among those of a {@link Member}. */
public record Grant(Role role, Place place) implements Serializable {

    /** In the order of the roles; for one answer out of several. */
    static final Comparator<Grant> BY_ROLE = Comparator.comparing(Grant::role).thenComparing(grant -> grant.place().toString());

    public static Grant everywhere(Role role) {
        return new Grant(role, Place.EVERYWHERE);
    }

    /** Whether this is {@code role} in {@code asked}: held there or everywhere. */
    public boolean covers(Role asked, Place where) {
        return role == asked && (place.equals(Place.EVERYWHERE) || place.equals(where));
    }
}

package org.wirkstatt.platform.identity;

import java.util.Set;

/**
 * Something that not everybody may do, and the roles that may. A module keeps its permissions as constants and lists them in
 * {@link org.wirkstatt.platform.module.PortalModule#permissions()}. Whatever is not granted is denied.
 *
 * @param id module id, a dot and a verb phrase, such as {@code library.edit}
 * @param heldBy roles that hold it; the role {@link Role#ADMINISTRATOR} does not hold everything by itself
 */
public record Permission(String id, Set<Role> heldBy) {

    public Permission {
        heldBy = Set.copyOf(heldBy);
    }

    public static Permission heldBy(String id, Role... roles) {
        return new Permission(id, Set.of(roles));
    }
}

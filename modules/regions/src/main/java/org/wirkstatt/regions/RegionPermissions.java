package org.wirkstatt.regions;

import java.util.List;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;

/** What not everybody may do with regions. */
public final class RegionPermissions {

    /** Make regions, change all of them, decide on status, rounds, address and successor. */
    public static final Permission EDIT_ALL = Permission.heldBy("regions.editAll", Role.EDITOR);

    /** Open an editor of regions; a coordinator may save the own region only. */
    public static final Permission EDIT = Permission.heldBy("regions.edit", Role.EDITOR, Role.COORDINATOR);

    static final List<Permission> ALL = List.of(EDIT_ALL, EDIT);

    private RegionPermissions() {
    }
}

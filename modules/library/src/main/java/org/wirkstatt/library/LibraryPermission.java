package org.wirkstatt.library;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;

/** What not everybody may do in the toolkit. */
public final class LibraryPermission {

    /** Create, change and archive materials; see archived ones. */
    public static final Permission EDIT = Permission.heldBy("library.edit", Role.EDITOR);

    /** See who looks after a material in this portal. */
    public static final Permission SEE_CARE = Permission.heldBy("library.seeCare", Role.EDITOR, Role.COORDINATOR, Role.PROGRAMME_MANAGER);

    private LibraryPermission() {
    }
}

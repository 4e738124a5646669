package org.wirkstatt.pages;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;

/** What not everybody may do with pages and news. */
public final class PagePermissions {

    /** Make and change pages and news, see drafts. */
    public static final Permission EDIT = Permission.heldBy("pages.edit", Role.EDITOR);

    /** Answer whether contents that one looks after are still right. */
    public static final Permission CONFIRM = Permission.heldBy("pages.confirm", Role.MEMBER);

    private PagePermissions() {
    }
}

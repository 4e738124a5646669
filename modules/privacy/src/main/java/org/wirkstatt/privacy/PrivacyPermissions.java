package org.wirkstatt.privacy;

import java.util.List;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;

/** What not everybody may do here. */
public final class PrivacyPermissions {

    /** See, copy and erase the own data, decide on the own consents. */
    public static final Permission OWN = Permission.heldBy("privacy.own", Role.MEMBER);

    /** See the record of processing activities and the retention table, and run it. */
    public static final Permission OPERATE = Permission.heldBy("privacy.operate", Role.ADMINISTRATOR);

    /** See who asks to have a name taken out of texts, and say that it is done. */
    public static final Permission NAMES = Permission.heldBy("privacy.names", Role.EDITOR, Role.ADMINISTRATOR);

    static final List<Permission> ALL = List.of(OWN, OPERATE, NAMES);

    private PrivacyPermissions() {
    }
}

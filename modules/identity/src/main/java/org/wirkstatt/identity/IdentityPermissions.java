package org.wirkstatt.identity;

import java.util.List;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;

/** What not everybody may do with accounts. */
public final class IdentityPermissions {

    /** Keep the own account. */
    public static final Permission OWN_ACCOUNT = Permission.heldBy("identity.account", Role.MEMBER);

    /** Invite people and decide on requests; coordinators in their region only, so ask with the place. */
    public static final Permission INVITE = Permission.heldBy("identity.invite", Role.COORDINATOR, Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR);

    /** See all accounts, close and open them, give and take roles everywhere. */
    public static final Permission PEOPLE = Permission.heldBy("identity.people", Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR);

    /** Make programme managers and administrators. */
    public static final Permission OPERATE = Permission.heldBy("identity.operate", Role.ADMINISTRATOR);

    static final List<Permission> ALL = List.of(OWN_ACCOUNT, INVITE, PEOPLE, OPERATE);

    private IdentityPermissions() {
    }
}

package org.wirkstatt.community;

import java.util.List;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;

/** What not everybody may do here. Things that belong to a region or an initiative are asked for with that place. */
public final class CommunityPermissions {

    /** Make, change and close rounds, and say who is in them. */
    public static final Permission ROUNDS = Permission.heldBy("community.rounds", Role.PROGRAMME_MANAGER);

    /** Make initiatives of a region, say who belongs to them, archive and delete them. Asked for with the region. */
    public static final Permission MANAGE_INITIATIVES = Permission.heldBy("community.manageInitiatives", Role.COORDINATOR, Role.PROGRAMME_MANAGER);

    /** Change an initiative and its projects. Asked for with the initiative, and with its region. */
    public static final Permission EDIT_INITIATIVE = Permission.heldBy("community.editInitiative", Role.INITIATIVE_MEMBER, Role.COORDINATOR,
            Role.PROGRAMME_MANAGER);

    /** Have a profile. */
    public static final Permission PROFILE = Permission.heldBy("community.profile", Role.MEMBER);

    /** Open the directory of people. */
    public static final Permission PEOPLE = Permission.heldBy("community.people", Role.MEMBER);

    /** See the handover of a region; who may change one is decided by {@code HandoverService}. Asked for with the region. */
    public static final Permission HANDOVER = Permission.heldBy("community.handover", Role.COORDINATOR, Role.PROGRAMME_MANAGER);

    static final List<Permission> ALL = List.of(ROUNDS, MANAGE_INITIATIVES, EDIT_INITIATIVE, PROFILE, PEOPLE, HANDOVER);

    private CommunityPermissions() {
    }
}

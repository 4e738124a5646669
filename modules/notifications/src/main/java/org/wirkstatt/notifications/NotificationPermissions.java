package org.wirkstatt.notifications;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;

/** What not everybody may do here. */
public final class NotificationPermissions {

    /** See the state of the mail queue, have letters tried again and discard them. */
    public static final Permission MAIL = Permission.heldBy("notifications.mail", Role.ADMINISTRATOR);

    /** See and mark one's own notices, and choose how they come. */
    public static final Permission OWN = Permission.heldBy("notifications.own", Role.MEMBER);

    private NotificationPermissions() {
    }
}

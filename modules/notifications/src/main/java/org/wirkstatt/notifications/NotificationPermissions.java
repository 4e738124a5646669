package org.wirkstatt.notifications;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;

/** What not everybody may do here. */
public final class NotificationPermissions {

    /** See the state of the mail queue, have letters tried again and discard them. */
    public static final Permission MAIL = Permission.heldBy("notifications.mail", Role.ADMINISTRATOR);

    private NotificationPermissions() {
    }
}

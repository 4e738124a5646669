package org.wirkstatt.notifications;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.PortalModule;

/** What notifications show to the shell. */
@ApplicationScoped
class NotificationsModule implements PortalModule {

    @Override
    public String id() {
        return "notifications";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(NotificationPermissions.MAIL);
    }
}

package org.wirkstatt.notifications;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/** What notifications show to the shell. */
@ApplicationScoped
class NotificationsModule implements PortalModule {

    @Override
    public String id() {
        return "notifications";
    }

    @Override
    public List<PageRoute> pages() {
        return List.of(PageRoute.guarded("/mitteilungen", "/notifications/centre.xhtml", NotificationPermissions.OWN),
                PageRoute.guarded("/mitteilungen/einstellungen", "/notifications/settings.xhtml", NotificationPermissions.OWN),
                PageRoute.open("/mitteilungen/abbestellen/{token}", "/notifications/stop.xhtml"),
                PageRoute.open("/mitteilungen/link/{token}", "/notifications/action.xhtml"),
                PageRoute.guarded("/mitteilungen/antworten", "/notifications/answers.xhtml", NotificationPermissions.OWN),
                PageRoute.guarded("/mitteilungen/antworten/{id}", "/notifications/answer.xhtml", NotificationPermissions.OWN),
                PageRoute.guarded("/verwaltung/posteingang", "/notifications/intake.xhtml", NotificationPermissions.MAIL),
                PageRoute.guarded("/verwaltung/post", "/notifications/mailQueue.xhtml", NotificationPermissions.MAIL),
                PageRoute.guarded("/verwaltung/post/{id}", "/notifications/mailPreview.xhtml", NotificationPermissions.MAIL));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(NavigationEntry.guarded(Place.ACCOUNT, 300, "nav.settings", "/mitteilungen/einstellungen", NotificationPermissions.OWN),
                NavigationEntry.guarded(Place.ADMINISTRATION, 600, "nav.mail", "/verwaltung/post", NotificationPermissions.MAIL),
                NavigationEntry.guarded(Place.ADMINISTRATION, 610, "nav.intake", "/verwaltung/posteingang", NotificationPermissions.MAIL));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(NotificationPermissions.MAIL, NotificationPermissions.OWN);
    }
}

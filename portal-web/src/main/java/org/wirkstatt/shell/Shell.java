package org.wirkstatt.shell;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/** What the shell itself shows: the home page and the entrance to the administration. */
@ApplicationScoped
class Shell implements PortalModule {

    static final Permission ADMINISTRATION = Permission.heldBy("shell.administration", Role.COORDINATOR, Role.EDITOR, Role.MODERATOR,
            Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR);
    /** To see which modules run. */
    static final Permission MODULES = Permission.heldBy("shell.modules", Role.EDITOR, Role.ADMINISTRATOR);

    @Override
    public String id() {
        return "shell";
    }

    @Override
    public List<PageRoute> pages() {
        return List.of(PageRoute.open("/", "/shell/home.xhtml"), PageRoute.guarded("/verwaltung", "/shell/administration.xhtml", ADMINISTRATION));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(NavigationEntry.guarded(Place.ADMINISTRATION_HOME, 10, "administration.title", "/verwaltung", ADMINISTRATION));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(ADMINISTRATION, MODULES);
    }
}

package org.wirkstatt.muster;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/** What the module shows to the portal. */
@ApplicationScoped
class MusterModule implements PortalModule {

    static final String ID = "muster";
    static final Permission USE = Permission.heldBy("muster.use", Role.MEMBER);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<PageRoute> pages() {
        return List.of(PageRoute.guarded("/muster", "/musterPages/entries.xhtml", USE));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(NavigationEntry.guarded(Place.ACCOUNT, 900, "nav.muster", "/muster", USE));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(USE);
    }
}

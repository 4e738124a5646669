package org.wirkstatt.administration;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/** Pages for administrators only. */
@ApplicationScoped
class AdministrationModule implements PortalModule {

    /** To read and check the audit log. */
    static final Permission AUDIT = Permission.heldBy("administration.audit", Role.ADMINISTRATOR);
    /** To see how the portal is, what it is made of, and to look after its jobs. */
    static final Permission OPERATE = Permission.heldBy("administration.operate", Role.ADMINISTRATOR);
    /** To see and change settings. */
    static final Permission SETTINGS = Permission.heldBy("administration.settings", Role.ADMINISTRATOR);

    @Override
    public String id() {
        return "administration";
    }

    @Override
    public List<PageRoute> pages() {
        return List.of(PageRoute.guarded("/verwaltung/protokoll", "/administration/audit.xhtml", AUDIT),
                PageRoute.guarded("/verwaltung/protokoll/pruefung", "/administration/auditCheck.xhtml", AUDIT),
                PageRoute.guarded("/verwaltung/module", "/administration/modules.xhtml", OPERATE),
                PageRoute.guarded("/verwaltung/module/{module}", "/administration/module.xhtml", OPERATE),
                PageRoute.guarded("/verwaltung/moduldaten/{module}", "/administration/moduleData.xhtml", OPERATE),
                PageRoute.guarded("/verwaltung/zustand", "/administration/state.xhtml", OPERATE),
                PageRoute.guarded("/verwaltung/einstellungen", "/administration/settings.xhtml", SETTINGS));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(entry(700, "nav.settings", "/verwaltung/einstellungen", SETTINGS), entry(710, "nav.state", "/verwaltung/zustand", OPERATE),
                entry(720, "nav.modules", "/verwaltung/module", OPERATE), entry(730, "nav.audit", "/verwaltung/protokoll", AUDIT));
    }

    private static NavigationEntry entry(int order, String labelKey, String path, Permission needs) {
        return NavigationEntry.guarded(Place.ADMINISTRATION, order, labelKey, path, needs);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(AUDIT, OPERATE, SETTINGS);
    }
}

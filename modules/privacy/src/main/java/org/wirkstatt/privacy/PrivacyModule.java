package org.wirkstatt.privacy;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/** Pages of the module. */
@ApplicationScoped
class PrivacyModule implements PortalModule {

    @Override
    public String id() {
        return "privacy";
    }

    @Override
    public List<PageRoute> pages() {
        return List.of(PageRoute.guarded("/konto/daten", "/privacy/data.xhtml", PrivacyPermissions.OWN),
                PageRoute.guarded("/konto/einwilligungen", "/privacy/consents.xhtml", PrivacyPermissions.OWN),
                PageRoute.guarded("/konto/loeschen", "/privacy/erasure.xhtml", PrivacyPermissions.OWN),
                PageRoute.open("/konto-behalten", "/privacy/undo.xhtml"),
                PageRoute.guarded("/verwaltung/verarbeitung", "/privacy/record.xhtml", PrivacyPermissions.OPERATE),
                PageRoute.guarded("/verwaltung/namen", "/privacy/names.xhtml", PrivacyPermissions.NAMES),
                PageRoute.guarded("/verwaltung/fristen", "/privacy/retention.xhtml", PrivacyPermissions.OPERATE));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(NavigationEntry.guarded(Place.ACCOUNT, 700, "data.title", "/konto/daten", PrivacyPermissions.OWN),
                NavigationEntry.guarded(Place.ACCOUNT, 710, "consents.title", "/konto/einwilligungen", PrivacyPermissions.OWN),
                NavigationEntry.guarded(Place.ACCOUNT, 720, "erasure.title", "/konto/loeschen", PrivacyPermissions.OWN),
                NavigationEntry.guarded(Place.ADMINISTRATION, 700, "nav.record", "/verwaltung/verarbeitung", PrivacyPermissions.OPERATE),
                NavigationEntry.guarded(Place.ADMINISTRATION, 710, "nav.retention", "/verwaltung/fristen", PrivacyPermissions.OPERATE),
                NavigationEntry.guarded(Place.ADMINISTRATION, 720, "names.title", "/verwaltung/namen", PrivacyPermissions.NAMES));
    }

    @Override
    public List<Permission> permissions() {
        return PrivacyPermissions.ALL;
    }
}

package org.wirkstatt.regions;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.HomeTile;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/** What the regions show to the shell. */
@ApplicationScoped
class RegionsModule implements PortalModule {

    @Override
    public String id() {
        return "regions";
    }

    @Override
    public List<PageRoute> pages() {
        return List.of(PageRoute.open("/regionen", "/regions/regions.xhtml"),
                PageRoute.open("/regionen/{slug}", "/regions/region.xhtml"),
                PageRoute.guarded("/regionen/neu", "/regions/regionEdit.xhtml", RegionPermissions.EDIT_ALL),
                PageRoute.guarded("/regionen/{slug}/bearbeiten", "/regions/regionEdit.xhtml", RegionPermissions.EDIT),
                PageRoute.guarded("/regionen/neu/vorschau", "/regions/regionPreview.xhtml", RegionPermissions.EDIT_ALL),
                PageRoute.guarded("/regionen/{slug}/vorschau", "/regions/regionPreview.xhtml", RegionPermissions.EDIT),
                PageRoute.guarded("/regionen/{slug}/verlauf", "/regions/regionHistory.xhtml", RegionPermissions.EDIT),
                PageRoute.guarded("/verwaltung/regionen", "/regions/regionAdministration.xhtml", RegionPermissions.EDIT));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(NavigationEntry.of(Place.MAIN, 100, "nav.regions", "/regionen"),
                NavigationEntry.guarded(Place.ADMINISTRATION, 100, "nav.administration", "/verwaltung/regionen", RegionPermissions.EDIT));
    }

    @Override
    public List<HomeTile> homeTiles() {
        return List.of(new HomeTile(HomeTile.Place.WIDE, 100, "/WEB-INF/regions/homeTile.xhtml"));
    }

    @Override
    public List<Permission> permissions() {
        return RegionPermissions.ALL;
    }
}

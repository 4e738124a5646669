package org.wirkstatt.library;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.HomeTile;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/** What the toolkit offers the shell. */
@ApplicationScoped
class LibraryModule implements PortalModule {

    @Override
    public String id() {
        return "library";
    }

    @Override
    public List<PageRoute> pages() {
        return List.of(
                PageRoute.open("/toolkit", "/library/toolkit.xhtml"),
                PageRoute.open("/toolkit/pakete/{slug}", "/library/collection.xhtml"),
                PageRoute.guarded("/toolkit/neu", "/library/edit.xhtml", LibraryPermission.EDIT),
                PageRoute.open("/toolkit/{slug}", "/library/material.xhtml"),
                PageRoute.open("/toolkit/{slug}/fassungen/{edition}", "/library/edition.xhtml"),
                PageRoute.open("/toolkit/{slug}/ansicht/{file}", "/library/viewer.xhtml"),
                PageRoute.open("/toolkit/{slug}/lesen/{file}", "/library/reading.xhtml"),
                PageRoute.guarded("/toolkit/{slug}/bearbeiten", "/library/edit.xhtml", LibraryPermission.EDIT),
                PageRoute.guarded("/toolkit/{slug}/dateien", "/library/files.xhtml", LibraryPermission.EDIT),
                PageRoute.guarded("/toolkit/{slug}/verlauf", "/library/history.xhtml", LibraryPermission.EDIT),
                PageRoute.open("/vokabular", "/library/vocabularies.xhtml"),
                PageRoute.open("/vokabular/{slug}", "/library/vocabulary.xhtml"),
                PageRoute.open("/vokabular/{slug}/{code}", "/library/concept.xhtml"),
                PageRoute.guarded("/verwaltung/toolkit/import", "/library/bulk.xhtml", LibraryPermission.EDIT),
                PageRoute.guarded("/verwaltung/toolkit/import/{id}", "/library/bulkImport.xhtml", LibraryPermission.EDIT),
                PageRoute.guarded("/verwaltung/toolkit", "/library/administration.xhtml", LibraryPermission.EDIT));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                NavigationEntry.of(NavigationEntry.Place.MAIN, 20, "nav.toolkit", "/toolkit"),
                NavigationEntry.guarded(NavigationEntry.Place.ADMINISTRATION, 20, "nav.administration", "/verwaltung/toolkit", LibraryPermission.EDIT));
    }

    @Override
    public List<HomeTile> homeTiles() {
        return List.of(
                new HomeTile(HomeTile.Place.TITLE, 10, "/WEB-INF/library/homeStairs.xhtml"),
                new HomeTile(HomeTile.Place.LEGEND, 10, "/WEB-INF/library/homeLegend.xhtml"),
                new HomeTile(HomeTile.Place.COLUMN, 40, "/WEB-INF/library/homePackages.xhtml"),
                new HomeTile(HomeTile.Place.COLUMN, 30, "/WEB-INF/library/homeReviewed.xhtml"));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(LibraryPermission.EDIT, LibraryPermission.SEE_CARE);
    }
}

package org.wirkstatt.pages;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.HomeTile;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/** What pages and news show to the shell. */
@ApplicationScoped
class PagesModule implements PortalModule {

    private static final String PAGE = "/pages/page.xhtml";
    private static final String EDIT = "/pages/pageEdit.xhtml";
    private static final String PREVIEW = "/pages/pagePreview.xhtml";
    private static final String HISTORY = "/pages/pageHistory.xhtml";
    private static final String ADMINISTRATION = "/pages/pageAdministration.xhtml";

    @Override
    public String id() {
        return "pages";
    }

    @Override
    public List<PageRoute> pages() {
        Stream<PageRoute> fixed = FixedPage.SLUGS.stream().map(slug -> PageRoute.open("/" + slug, PAGE));
        Stream<PageRoute> others = Stream.of(PageRoute.open("/seiten/{slug}", PAGE), PageRoute.open("/aktuelles/{slug}", PAGE),
                PageRoute.open("/aktuelles", "/pages/news.xhtml"), guarded("/verwaltung/seiten", ADMINISTRATION),
                guarded("/verwaltung/seiten/neu", EDIT), guarded("/verwaltung/seiten/{slug}/bearbeiten", EDIT),
                guarded("/verwaltung/seiten/neu/vorschau", PREVIEW), guarded("/verwaltung/seiten/{slug}/vorschau", PREVIEW),
                guarded("/verwaltung/seiten/{slug}/verlauf", HISTORY), guarded("/verwaltung/aktuelles", ADMINISTRATION),
                guarded("/verwaltung/aktuelles/neu", EDIT), guarded("/verwaltung/aktuelles/{slug}/bearbeiten", EDIT),
                guarded("/verwaltung/aktuelles/neu/vorschau", PREVIEW), guarded("/verwaltung/aktuelles/{slug}/vorschau", PREVIEW),
                guarded("/verwaltung/aktuelles/{slug}/verlauf", HISTORY), guarded("/verwaltung/pflege", "/pages/careList.xhtml"),
                PageRoute.guarded("/pflege/{type}/{id}", "/pages/care.xhtml", PagePermissions.CONFIRM));
        return Stream.concat(fixed, others).toList();
    }

    private static PageRoute guarded(String pattern, String view) {
        return PageRoute.guarded(pattern, view, PagePermissions.EDIT);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(NavigationEntry.of(Place.MAIN, 500, "nav.programme", "/ablauf"),
                NavigationEntry.of(Place.FOOT_ABOUT, 260, "nav.news", "/aktuelles"),
                NavigationEntry.of(Place.SERVICE, 100, "nav.leichte-sprache", "/leichte-sprache"),
                NavigationEntry.of(Place.SERVICE, 200, "nav.barrierefreiheit", "/barrierefreiheit"),
                NavigationEntry.of(Place.FOOT_ABOUT, 100, "nav.ueber", "/ueber"),
                NavigationEntry.of(Place.FOOT_ABOUT, 200, "nav.pilotphase", "/pilotphase"),
                NavigationEntry.of(Place.FOOT_ABOUT, 300, "nav.community", "/community"),
                NavigationEntry.of(Place.FOOT_ABOUT, 400, "nav.hilfe", "/hilfe"),
                NavigationEntry.of(Place.FOOT_LEGAL, 100, "nav.impressum", "/impressum"),
                NavigationEntry.of(Place.FOOT_LEGAL, 200, "nav.datenschutz", "/datenschutz"),
                NavigationEntry.of(Place.FOOT_LEGAL, 300, "nav.barrierefreiheit", "/barrierefreiheit"),
                NavigationEntry.of(Place.FOOT_LEGAL, 400, "nav.nutzungsbedingungen", "/nutzungsbedingungen"),
                NavigationEntry.of(Place.FOOT_PLAIN, 100, "nav.leichte-sprache", "/leichte-sprache"),
                NavigationEntry.guarded(Place.ADMINISTRATION, 200, "nav.administration.pages", "/verwaltung/seiten", PagePermissions.EDIT),
                NavigationEntry.guarded(Place.ADMINISTRATION, 210, "nav.administration.news", "/verwaltung/aktuelles", PagePermissions.EDIT),
                NavigationEntry.guarded(Place.ADMINISTRATION, 220, "nav.administration.care", "/verwaltung/pflege", PagePermissions.EDIT));
    }

    @Override
    public List<HomeTile> homeTiles() {
        return List.of(new HomeTile(HomeTile.Place.COLUMN, 300, "/WEB-INF/pages/newsTile.xhtml"),
                new HomeTile(HomeTile.Place.WIDE, 200, "/WEB-INF/pages/roundTile.xhtml"));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(PagePermissions.EDIT, PagePermissions.CONFIRM);
    }
}

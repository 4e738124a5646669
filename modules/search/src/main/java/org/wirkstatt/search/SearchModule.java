package org.wirkstatt.search;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;
import org.wirkstatt.platform.search.SearchLink;
import org.wirkstatt.search.index.SearchAdministration;
import org.wirkstatt.search.saved.SavedSearches;
import org.wirkstatt.search.wording.Wordings;

/** What the search shows to the shell. */
@ApplicationScoped
class SearchModule implements PortalModule, SearchLink {

    @Override
    public String id() {
        return "search";
    }

    @Override
    public List<PageRoute> pages() {
        return List.of(PageRoute.open(path(), "/search/results.xhtml"),
                PageRoute.guarded("/suche/gemerkt", "/search/saved.xhtml", SavedSearches.OWN),
                PageRoute.guarded("/suche/gemerkt/neu", "/search/savedNew.xhtml", SavedSearches.OWN),
                PageRoute.guarded("/suche/gemerkt/{id}", "/search/savedOne.xhtml", SavedSearches.OWN),
                PageRoute.guarded("/verwaltung/suchwoerter", "/search/wordings.xhtml", Wordings.EDIT),
                PageRoute.guarded("/verwaltung/suchwoerter/vergeblich", "/search/missed.xhtml", Wordings.EDIT),
                PageRoute.guarded("/verwaltung/suche", "/search/administration.xhtml", SearchAdministration.ADMINISTER),
                PageRoute.guarded("/verwaltung/suche/neuaufbau", "/search/rebuild.xhtml", SearchAdministration.ADMINISTER),
                PageRoute.guarded("/verwaltung/suche/umschalten", "/search/switch.xhtml", SearchAdministration.ADMINISTER));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(NavigationEntry.guarded(Place.ACCOUNT, 320, "saved.title", "/suche/gemerkt", SavedSearches.OWN),
                NavigationEntry.guarded(Place.ADMINISTRATION, 705, "administration.title", "/verwaltung/suche", SearchAdministration.ADMINISTER),
                NavigationEntry.guarded(Place.ADMINISTRATION, 706, "wording.title", "/verwaltung/suchwoerter", Wordings.EDIT));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(SearchAdministration.ADMINISTER, SavedSearches.OWN, Wordings.EDIT);
    }

    @Override
    public String path() {
        return "/suche";
    }

    @Override
    public String suggestionsPath() {
        return "/suche/vorschlaege";
    }
}

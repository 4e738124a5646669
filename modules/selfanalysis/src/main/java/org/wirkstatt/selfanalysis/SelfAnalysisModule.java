package org.wirkstatt.selfanalysis;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/** What the self-analysis offers the shell. */
@ApplicationScoped
class SelfAnalysisModule implements PortalModule {

    @Override
    public String id() {
        return "selfanalysis";
    }

    @Override
    public List<PageRoute> pages() {
        return List.of(PageRoute.open("/selbstanalyse", "/selfanalysis/home.xhtml"),
                PageRoute.open("/selbstanalyse/kriterien/{criterion}", "/selfanalysis/criterion.xhtml"),
                PageRoute.open("/selbstanalyse/ausgaben/{edition}", "/selfanalysis/edition.xhtml"),
                PageRoute.guarded("/verwaltung/selbstanalyse", "/selfanalysis/administration.xhtml", SelfAnalysisPermissions.CATALOGUE));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(NavigationEntry.of(Place.MAIN, 300, "nav.selfAnalysis", "/selbstanalyse"),
                NavigationEntry.guarded(Place.ADMINISTRATION, 220, "nav.administration", "/verwaltung/selbstanalyse", SelfAnalysisPermissions.CATALOGUE));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(SelfAnalysisPermissions.CATALOGUE);
    }
}

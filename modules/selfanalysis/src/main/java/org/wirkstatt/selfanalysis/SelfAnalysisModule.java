package org.wirkstatt.selfanalysis;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.HomeTile;
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
                PageRoute.guarded("/selbstanalyse/laeufe", "/selfanalysis/runs.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}", "/selfanalysis/run.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/einschaetzen", "/selfanalysis/place.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/kriterium/{kriterium}", "/selfanalysis/step.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/team", "/selfanalysis/team.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/team/{kriterium}", "/selfanalysis/agreement.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/ergebnis", "/selfanalysis/result.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/teilen", "/selfanalysis/sharing.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.guarded("/selbstanalyse/geteilt", "/selfanalysis/sharedList.xhtml", SelfAnalysisPermissions.SHARED),
                PageRoute.guarded("/selbstanalyse/geteilt/{lauf}", "/selfanalysis/shared.xhtml", SelfAnalysisPermissions.SHARED),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/massnahmen", "/selfanalysis/actions.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/massnahmen/neu", "/selfanalysis/action.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/massnahmen/{massnahme}", "/selfanalysis/action.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.open("/selbstanalyse/link-beendet", "/selfanalysis/linkEnded.xhtml"),
                PageRoute.open("/selbstanalyse/mitmachen/{geheimnis}", "/selfanalysis/place.xhtml"),
                PageRoute.open("/selbstanalyse/mitmachen/{geheimnis}/kriterium/{kriterium}", "/selfanalysis/step.xhtml"),
                PageRoute.open("/selbstanalyse/mitmachen/{geheimnis}/team", "/selfanalysis/team.xhtml"),
                PageRoute.open("/selbstanalyse/mitmachen/{geheimnis}/ergebnis", "/selfanalysis/result.xhtml"),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/workshop", "/selfanalysis/workshop.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/raum", "/selfanalysis/room.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.open("/selbstanalyse/mitmachen/{geheimnis}/raum", "/selfanalysis/room.xhtml"),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/papier", "/selfanalysis/paper.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/papier/{bogen}", "/selfanalysis/sheet.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/papier/{bogen}/pruefen", "/selfanalysis/sheetCheck.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.guarded("/selbstanalyse/laeufe/{lauf}/druck", "/selfanalysis/print.xhtml", SelfAnalysisPermissions.RUN),
                PageRoute.open("/selbstanalyse/raum", "/selfanalysis/enter.xhtml"),
                PageRoute.guarded("/verwaltung/selbstanalyse", "/selfanalysis/administration.xhtml", SelfAnalysisPermissions.CATALOGUE));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(NavigationEntry.of(Place.MAIN, 300, "nav.selfAnalysis", "/selbstanalyse"),
                NavigationEntry.guarded(Place.ADMINISTRATION, 220, "nav.administration", "/verwaltung/selbstanalyse", SelfAnalysisPermissions.CATALOGUE));
    }

    @Override
    public List<HomeTile> homeTiles() {
        return List.of(new HomeTile(HomeTile.Place.COLUMN, 10, "/WEB-INF/selfanalysis/homeTile.xhtml"));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(SelfAnalysisPermissions.CATALOGUE, SelfAnalysisPermissions.RUN, SelfAnalysisPermissions.SHARED);
    }
}

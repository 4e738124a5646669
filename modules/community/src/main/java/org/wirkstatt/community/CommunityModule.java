package org.wirkstatt.community;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

/** What this module shows to the shell. Whoever may open an editor is asked again by the service, with the place. */
@ApplicationScoped
class CommunityModule implements PortalModule {

    @Override
    public String id() {
        return CommunityTexts.MODULE;
    }

    @Override
    public List<PageRoute> pages() {
        return List.of(PageRoute.open("/durchgaenge", "/communityPages/rounds.xhtml"),
                PageRoute.guarded("/verwaltung/durchgaenge", "/communityPages/roundAdministration.xhtml", CommunityPermissions.ROUNDS),
                PageRoute.guarded("/verwaltung/durchgaenge/neu", "/communityPages/roundEdit.xhtml", CommunityPermissions.ROUNDS),
                PageRoute.guarded("/verwaltung/durchgaenge/{nummer}", "/communityPages/roundEdit.xhtml", CommunityPermissions.ROUNDS),
                PageRoute.open("/initiativen", "/communityPages/initiatives.xhtml"),
                PageRoute.open("/initiativen/{slug}", "/communityPages/initiative.xhtml"),
                PageRoute.guarded("/initiativen/neu", "/communityPages/initiativeEdit.xhtml", CommunityPermissions.MANAGE_INITIATIVES),
                PageRoute.guarded("/initiativen/{slug}/bearbeiten", "/communityPages/initiativeEdit.xhtml", CommunityPermissions.EDIT_INITIATIVE),
                PageRoute.guarded("/initiativen/{slug}/mitglieder", "/communityPages/initiativeMembers.xhtml", CommunityPermissions.EDIT_INITIATIVE),
                PageRoute.guarded("/initiativen/{slug}/verlauf", "/communityPages/initiativeHistory.xhtml", CommunityPermissions.EDIT_INITIATIVE),
                PageRoute.guarded("/initiativen/{slug}/projekte/neu", "/communityPages/projectEdit.xhtml", CommunityPermissions.EDIT_INITIATIVE),
                PageRoute.guarded("/initiativen/{slug}/projekte/{projekt}", "/communityPages/projectEdit.xhtml", CommunityPermissions.EDIT_INITIATIVE),
                PageRoute.guarded("/initiativen/{slug}/projekte/{projekt}/verlauf", "/communityPages/initiativeHistory.xhtml",
                        CommunityPermissions.EDIT_INITIATIVE),
                PageRoute.guarded("/verwaltung/initiativen", "/communityPages/initiativeAdministration.xhtml", CommunityPermissions.MANAGE_INITIATIVES),
                PageRoute.guarded("/konto/profil", "/communityPages/profileEdit.xhtml", CommunityPermissions.PROFILE),
                PageRoute.guarded("/konto/profil/bild", "/communityPages/picture.xhtml", CommunityPermissions.PROFILE),
                PageRoute.guarded("/konto/profil/ansicht", "/communityPages/profileAs.xhtml", CommunityPermissions.PROFILE),
                PageRoute.guarded("/menschen", "/communityPages/people.xhtml", CommunityPermissions.PEOPLE),
                PageRoute.open("/menschen/{id}", "/communityPages/person.xhtml"),
                PageRoute.guarded("/uebergabe", "/communityPages/handovers.xhtml", CommunityPermissions.HANDOVER),
                PageRoute.guarded("/uebergabe/{region}", "/communityPages/handover.xhtml", CommunityPermissions.HANDOVER),
                PageRoute.open("/kontakt/{art}/{wer}", "/communityPages/contact.xhtml"));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(NavigationEntry.of(Place.MAIN, 110, "nav.initiatives", "/initiativen"),
                NavigationEntry.guarded(Place.SERVICE, 300, "nav.people", "/menschen", CommunityPermissions.PEOPLE),
                NavigationEntry.guarded(Place.ACCOUNT, 110, "nav.handover", "/uebergabe", CommunityPermissions.HANDOVER),
                NavigationEntry.guarded(Place.ACCOUNT, 100, "nav.profile", "/konto/profil", CommunityPermissions.PROFILE),
                NavigationEntry.of(Place.FOOT_ABOUT, 250, "nav.rounds", "/durchgaenge"),
                NavigationEntry.guarded(Place.ADMINISTRATION, 120, "nav.rounds", "/verwaltung/durchgaenge", CommunityPermissions.ROUNDS),
                NavigationEntry.guarded(Place.ADMINISTRATION, 110, "nav.administration.initiatives", "/verwaltung/initiativen",
                        CommunityPermissions.MANAGE_INITIATIVES));
    }

    @Override
    public List<Permission> permissions() {
        return CommunityPermissions.ALL;
    }
}

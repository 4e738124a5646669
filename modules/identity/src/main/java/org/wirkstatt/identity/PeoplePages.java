package org.wirkstatt.identity;

import java.util.List;

import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;

/** Pages for those who look after people. */
final class PeoplePages {

    static final List<PageRoute> ROUTES = List.of(
            PageRoute.guarded("/verwaltung/menschen", "/identity/people.xhtml", IdentityPermissions.INVITE),
            PageRoute.guarded("/verwaltung/menschen/{id}", "/identity/person.xhtml", IdentityPermissions.INVITE),
            PageRoute.guarded("/verwaltung/einladungen", "/identity/invitations.xhtml", IdentityPermissions.INVITE),
            PageRoute.guarded("/verwaltung/einladungen/liste", "/identity/invitationList.xhtml", IdentityPermissions.INVITE),
            PageRoute.guarded("/verwaltung/regionsanfragen", "/identity/claims.xhtml", IdentityPermissions.INVITE),
            PageRoute.guarded("/konto/koordination", "/identity/claim.xhtml", IdentityPermissions.OWN_ACCOUNT),
            PageRoute.guarded("/konto/vertretung", "/identity/acting.xhtml", IdentityPermissions.OWN_ACCOUNT));

    static final List<NavigationEntry> NAVIGATION = List.of(
            NavigationEntry.guarded(Place.ADMINISTRATION, 300, "people.title", "/verwaltung/menschen", IdentityPermissions.INVITE),
            NavigationEntry.guarded(Place.ADMINISTRATION, 310, "invitations.title", "/verwaltung/einladungen", IdentityPermissions.INVITE),
            NavigationEntry.guarded(Place.ADMINISTRATION, 320, "claims.title", "/verwaltung/regionsanfragen", IdentityPermissions.INVITE),
            NavigationEntry.guarded(Place.ACCOUNT, 900, "claim.title", "/konto/koordination", IdentityPermissions.OWN_ACCOUNT),
            NavigationEntry.guarded(Place.ACCOUNT, 910, "acting.title", "/konto/vertretung", IdentityPermissions.OWN_ACCOUNT));

    private PeoplePages() {
    }
}

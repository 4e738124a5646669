package org.wirkstatt.identity.web;

import java.util.List;

import org.wirkstatt.identity.IdentityPermissions;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.NavigationEntry.Place;
import org.wirkstatt.platform.module.PageRoute;

/** Pages around signing in with another provider. */
public final class OpenIdPages {

    static final String CONFIRM = "/anmelden/openid/verbinden";
    static final String FAILED = "/anmelden/openid/fehlgeschlagen";
    static final String UNKNOWN = "/anmelden/openid/unbekannt";
    static final String SIGNED_OUT = "/anmelden/openid/abgemeldet";
    static final String OWN = "/konto/anmeldedienst";
    public static final List<PageRoute> ROUTES = List.of(PageRoute.open(CONFIRM, "/identity/openIdConfirm.xhtml"),
            PageRoute.open(FAILED, "/identity/openIdFailed.xhtml"), PageRoute.open(UNKNOWN, "/identity/openIdUnknown.xhtml"),
            PageRoute.open(SIGNED_OUT, "/identity/openIdSignedOut.xhtml"),
            PageRoute.guarded(OWN, "/identity/openIdLinks.xhtml", IdentityPermissions.OWN_ACCOUNT));

    /** In the list of the account while there is another provider. */
    public static final NavigationEntry NAVIGATION = NavigationEntry.of(Place.ACCOUNT, 225, "openId.links.title", OWN);

    private OpenIdPages() {
    }
}

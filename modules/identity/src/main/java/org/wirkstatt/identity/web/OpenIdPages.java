package org.wirkstatt.identity.web;

import java.util.List;

import org.wirkstatt.platform.module.PageRoute;

/** Pages around signing in with another provider. */
public final class OpenIdPages {

    static final String CONFIRM = "/anmelden/openid/verbinden";
    static final String FAILED = "/anmelden/openid/fehlgeschlagen";
    static final String UNKNOWN = "/anmelden/openid/unbekannt";
    public static final List<PageRoute> ROUTES = List.of(PageRoute.open(CONFIRM, "/identity/openIdConfirm.xhtml"),
            PageRoute.open(FAILED, "/identity/openIdFailed.xhtml"), PageRoute.open(UNKNOWN, "/identity/openIdUnknown.xhtml"));

    private OpenIdPages() {
    }
}

package org.wirkstatt.identity;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.identity.session.SignInService;
import org.wirkstatt.identity.token.KeyService;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.NavigationEntry;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

@ApplicationScoped
class IdentityModule implements PortalModule {

    @Override
    public String id() {
        return "identity";
    }

    @Override
    public List<PageRoute> pages() {
        return Stream.concat(PeoplePages.ROUTES.stream(), own().stream()).toList();
    }

    private static List<PageRoute> own() {
        return List.of(PageRoute.open(SignInService.SIGN_IN, "/identity/signIn.xhtml"),
                PageRoute.guarded(KeyService.PATH, "/identity/keys.xhtml", IdentityPermissions.OWN_ACCOUNT),
                PageRoute.guarded(SignInService.ACCOUNT, "/identity/account.xhtml", IdentityPermissions.OWN_ACCOUNT));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return PeoplePages.NAVIGATION;
    }

    @Override
    public List<Permission> permissions() {
        return IdentityPermissions.ALL;
    }
}

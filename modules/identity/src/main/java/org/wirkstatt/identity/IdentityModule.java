package org.wirkstatt.identity;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.module.PageRoute;
import org.wirkstatt.platform.module.PortalModule;

@ApplicationScoped
class IdentityModule implements PortalModule {

    static final String SIGN_IN = "/anmelden";
    static final String ACCOUNT = "/konto";
    private static final Permission OWN_ACCOUNT = Permission.heldBy("identity.account", Role.MEMBER);

    @Override
    public String id() {
        return "identity";
    }

    @Override
    public List<PageRoute> pages() {
        return List.of(PageRoute.open(SIGN_IN, "/identity/signIn.xhtml"), PageRoute.guarded(ACCOUNT, "/identity/account.xhtml", OWN_ACCOUNT));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(OWN_ACCOUNT);
    }
}

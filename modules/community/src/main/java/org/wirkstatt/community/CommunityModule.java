package org.wirkstatt.community;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.PortalModule;

/** What this module shows to the shell. */
@ApplicationScoped
class CommunityModule implements PortalModule {

    @Override
    public String id() {
        return CommunityTexts.MODULE;
    }

    @Override
    public List<Permission> permissions() {
        return CommunityPermissions.ALL;
    }
}

package org.wirkstatt.forum;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.module.PortalModule;

/** What the forum shows to the shell. */
@ApplicationScoped
class ForumModule implements PortalModule {

    @Override
    public String id() {
        return "forum";
    }

    @Override
    public List<Permission> permissions() {
        return ForumPermissions.ALL;
    }
}

package org.wirkstatt.drafts;

import jakarta.enterprise.context.ApplicationScoped;

import org.wirkstatt.platform.module.PortalModule;

@ApplicationScoped
class DraftsModule implements PortalModule {

    static final String ID = "drafts";

    @Override
    public String id() {
        return ID;
    }
}

package org.wirkstatt.extraction;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.module.PortalModule;

@ApplicationScoped
class ExtractionModule implements PortalModule {

    @Override
    public String id() {
        return "extraction";
    }
}

package org.wirkstatt.kernel.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.platform.http.PublicAddress;

/** The address from the setting {@code wirkstatt.base-url}. */
@ApplicationScoped
class ConfiguredAddress implements PublicAddress {

    @Inject
    @ConfigProperty(name = "wirkstatt.base-url", defaultValue = "http://localhost:8080")
    String baseUrl;

    @Override
    public String base() {
        return baseUrl.replaceAll("/+$", "");
    }
}

package org.wirkstatt.shell;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** Root of the REST API; every resource class of every module is found by itself. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(info = @Info(title = "Wirkstatt", version = "1",
        description = "Öffentliche Daten des Portals: Regionen, Materialien, Suche. Fehler als application/problem+json (RFC 9457)."))
public class RestRoot extends Application {
}

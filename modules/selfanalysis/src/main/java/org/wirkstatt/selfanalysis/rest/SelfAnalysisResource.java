package org.wirkstatt.selfanalysis.rest;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.selfanalysis.check.CatalogueCheck;
import org.wirkstatt.selfanalysis.edition.CatalogueReader;
import org.wirkstatt.selfanalysis.edition.EditionView;

/** Editions of the catalogue: as JSON that keeps to the published schema, and as the file that was imported. */
@Path("/self-analysis")
@RequestScoped
@Tag(name = "Selbstanalyse")
public class SelfAnalysisResource {

    private static final String YAML = "application/yaml";
    private static final String SCHEMA = "application/schema+json";

    @Inject
    CatalogueReader catalogues;
    @Inject
    PublicAddress address;

    /** @param state current or retired @param publishedAt instant, ISO 8601 */
    public record EditionItem(String edition, String state, String date, String publishedAt, String follows, int criteria, List<String> languages,
            String url) {
    }

    @GET
    @Path("/catalogue")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Der aktuelle Katalog", description = "In der Form, die das Schema unter /self-analysis/catalogue-schema beschreibt.")
    @APIResponse(responseCode = "200", description = "Der Katalog")
    @APIResponse(responseCode = "404", description = "Noch kein Katalog veröffentlicht")
    public String current() {
        return catalogues.current().map(EditionView::key).flatMap(catalogues::json).orElseThrow(() -> new NotFoundException("catalogue"));
    }

    @GET
    @Path("/editions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Die veröffentlichten Ausgaben", description = "Die neueste zuerst.")
    @APIResponse(responseCode = "200", description = "Die Ausgaben")
    public List<EditionItem> editions() {
        return catalogues.published().stream().map(edition -> new EditionItem(edition.key(), EnumKey.of(edition.state()),
                edition.catalogue().date().toString(), edition.publishedAt().toString(), edition.catalogue().follows(), edition.catalogue().criteria().size(),
                edition.catalogue().languages(), address.of(edition.path()))).toList();
    }

    @GET
    @Path("/editions/{edition}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Eine Ausgabe als JSON")
    @APIResponse(responseCode = "200", description = "Der Katalog")
    @APIResponse(responseCode = "404", description = "Keine solche Ausgabe")
    public String edition(@PathParam("edition") String edition) {
        return catalogues.json(edition).orElseThrow(() -> new NotFoundException("edition/" + edition));
    }

    @GET
    @Path("/editions/{edition}/file")
    @Produces(YAML)
    @Operation(summary = "Eine Ausgabe als Datei", description = "Wort für Wort, wie sie eingespielt wurde.")
    @APIResponse(responseCode = "200", description = "Die Datei")
    @APIResponse(responseCode = "404", description = "Keine solche Ausgabe")
    public String file(@PathParam("edition") String edition) {
        return catalogues.file(edition).orElseThrow(() -> new NotFoundException("edition/" + edition));
    }

    @GET
    @Path("/catalogue-schema")
    @Produces({SCHEMA, MediaType.APPLICATION_JSON})
    @Operation(summary = "Das Schema der Katalogdateien", description = "JSON Schema 2020-12.")
    @APIResponse(responseCode = "200", description = "Das Schema")
    public String schema() {
        return CatalogueCheck.schema();
    }
}

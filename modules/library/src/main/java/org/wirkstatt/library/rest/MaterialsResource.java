package org.wirkstatt.library.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.material.AmbDocument;
import org.wirkstatt.library.material.Attribution;
import org.wirkstatt.library.material.MaterialFilter;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialRow;
import org.wirkstatt.library.material.MaterialView;
import org.wirkstatt.library.material.PagingException;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.http.ResultPage;

/** Materials that the caller may read; without a session the public ones. */
@Path("/materials")
@RequestScoped
@Tag(name = "Materialien")
public class MaterialsResource {

    /** Media type of AMB. */
    public static final String JSON_LD = "application/ld+json";

    private static final int MOST = 100;

    @Inject
    MaterialReader materials;
    @Inject
    AmbDocument amb;
    @Inject
    PublicAddress address;
    @Inject
    Labels labels;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Liste der Materialien", description = "Werte eines Parameters gelten wahlweise, verschiedene Parameter gemeinsam.")
    @APIResponse(responseCode = "200", description = "Eine Seite der Liste")
    @APIResponse(responseCode = "400", description = "Unbekannter Wert; die Antwort nennt die möglichen")
    public ResultPage<MaterialListItem> list(@Context UriInfo uri,
            @Parameter(description = "Art, z. B. facilitationGuide") @QueryParam("kind") List<String> kind,
            @Parameter(description = "Phase, z. B. workshop2") @QueryParam("phase") List<String> phase,
            @Parameter(description = "Thema, z. B. impactLogic") @QueryParam("topic") List<String> topic,
            @Parameter(description = "Kriterium A1 bis E8") @QueryParam("criterion") List<String> criterion,
            @Parameter(description = "coordination oder initiatives") @QueryParam("audience") List<String> audience,
            @Parameter(description = "Stufe der Wirkungstreppe, 1 bis 7") @QueryParam("stair") List<String> stair,
            @Parameter(description = "title oder reviewed") @QueryParam("sort") String sort,
            @Parameter(description = "Seite ab 1") @QueryParam("page") String page,
            @Parameter(description = "Einträge je Seite, 1 bis 100") @QueryParam("size") String size) {
        Map<String, List<String>> sent = uri.getQueryParameters();
        MaterialFilter filter = MaterialFilter.of(name -> sent.getOrDefault(name, List.of()), true);
        ResultPage<MaterialRow> found = materials.list(filter, number("page", page, 1, 1_000_000), number("size", size, 20, MOST));
        return new ResultPage<>(found.items().stream().map(row -> MaterialListItem.of(row, address.of(row.path()))).toList(), found.total(),
                found.page(), found.size());
    }

    private static int number(String name, String text, int otherwise, int most) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[1-9]\\d{0,8}") || Integer.parseInt(text) > most) {
            throw new PagingException(name, most);
        }
        return Integer.parseInt(text);
    }

    /** One method for both forms: the description of the interface knows one for each address. */
    @GET
    @Path("/{slug}")
    @Produces({MediaType.APPLICATION_JSON, JSON_LD})
    @Operation(summary = "Ein Material", description = "Als JSON, oder mit Accept: application/ld+json als AMB (https://w3id.org/kim/amb/).")
    @APIResponse(responseCode = "200", description = "Das Material in seiner aktuellen Fassung",
            content = {@Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MaterialDocument.class)), @Content(mediaType = JSON_LD)})
    @APIResponse(responseCode = "404", description = "Kein solches Material")
    public Response get(@PathParam("slug") String slug, @Context Request request) {
        MaterialView view = find(slug);
        Variant variant = request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(JSON_LD)).build());
        if (variant != null && variant.getMediaType().equals(MediaType.valueOf(JSON_LD))) {
            return Response.ok(amb.of(view).toString(), JSON_LD).build();
        }
        String line = Attribution.of(view.content(), address.of(view.path())).map(a -> a.plain(Locale.GERMAN, labels)).orElse(null);
        return Response.ok(MaterialDocument.of(view, address::of, line), MediaType.APPLICATION_JSON).build();
    }

    /** By today's or a former slug. */
    private MaterialView find(String slug) {
        return materials.find(slug).or(() -> materials.movedTo(slug).flatMap(materials::find))
                .orElseThrow(() -> new NotFoundException("material/" + slug));
    }
}

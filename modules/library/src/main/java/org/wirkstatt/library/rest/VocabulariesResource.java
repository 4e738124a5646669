package org.wirkstatt.library.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.skos.SkosGraphs;
import org.wirkstatt.library.vocabulary.Vocabulary;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.PublicAddress;

/** The words of the toolkit as SKOS concept schemes; the addresses of the words themselves are those of their pages. */
@Path("/vocabularies")
@RequestScoped
@Tag(name = "Materialien")
public class VocabulariesResource {

    static final String TURTLE = "text/turtle";

    @Inject
    SkosGraphs graphs;
    @Inject
    PublicAddress address;
    @Inject
    Labels labels;

    /** @param url of the scheme and of its page @param concepts number of words */
    public record Scheme(String slug, String url, String name, int concepts) {
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Liste der Vokabulare")
    public List<Scheme> list() {
        return Arrays.stream(Vocabulary.values()).map(v -> new Scheme(v.slug(), address.of(v.path()), labels.text(Locale.GERMAN, v.labelKey()), v.concepts().size())).toList();
    }

    @GET
    @Path("/{slug}")
    @Produces({TURTLE + ";charset=utf-8", MaterialsResource.JSON_LD})
    @Operation(summary = "Ein Vokabular", description = "SKOS als Turtle (Accept: text/turtle; Endung .ttl) oder JSON-LD (Accept: application/ld+json; Endung .jsonld).")
    @APIResponse(responseCode = "200", description = "Das Vokabular mit allen Wörtern", content = {@Content(mediaType = TURTLE), @Content(mediaType = MaterialsResource.JSON_LD)})
    @APIResponse(responseCode = "404", description = "Kein solches Vokabular")
    public Response get(@Parameter(description = "art, phase, thema, zielgruppe, kriterium, stufe oder format; mit .ttl oder .jsonld unabhängig von Accept")
            @PathParam("slug") String slug, @Context Request request) {
        Vocabulary vocabulary = Vocabulary.find(slug.replaceFirst("\\.(ttl|jsonld)$", "")).orElseThrow(() -> new NotFoundException("vocabulary/" + slug));
        MediaType turtle = MediaType.valueOf(TURTLE);
        Variant variant = request.selectVariant(Variant.mediaTypes(turtle, MediaType.valueOf(MaterialsResource.JSON_LD)).build());
        boolean json = slug.endsWith(".jsonld") || !slug.endsWith(".ttl") && variant != null && !variant.getMediaType().isCompatible(turtle);
        return json ? Response.ok(graphs.jsonLd(vocabulary).toString(), MaterialsResource.JSON_LD).build()
                : Response.ok(graphs.turtle(vocabulary), turtle.withCharset("utf-8")).build();
    }
}

package org.wirkstatt.selfanalysis.rest;

import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ReadingPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.selfanalysis.Fingerprint;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.selfanalysis.web.RoomSheets;
import org.wirkstatt.selfanalysis.workshop.WorkshopService;
import org.wirkstatt.selfanalysis.workshop.WorkshopView;

/** What the wall and the phones of a workshop ask while they are open. */
@Path("/self-analysis")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Selbstanalyse")
public class WorkshopResource {

    @Inject
    WorkshopService workshops;
    @Inject
    RoomSheets rooms;
    @Inject
    CurrentUser user;
    @Context
    HttpServletRequest request;

    /** @param step changes when the room goes on; then an open page loads anew @param text how many answered, in words */
    public record State(String step, String text, int answered, int counted) {
    }

    @GET
    @Path("/runs/{lauf}/workshop")
    @Operation(summary = "Wie weit ein Workshop ist, für die Wand", description = "Nur wie viele geantwortet haben, nie was. Mit If-None-Match kostet die Frage fast nichts.")
    @APIResponse(responseCode = "200", description = "Schritt und Zahl der Antworten")
    @APIResponse(responseCode = "304", description = "Seit dem ETag hat sich nichts geändert")
    @APIResponse(responseCode = "401", description = "Nicht angemeldet (RFC 9457)")
    @APIResponse(responseCode = "404", description = "Kein Workshop einer eigenen Initiative (RFC 9457)")
    public Response ofRun(@PathParam("lauf") String run, @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH) String seen) {
        if (!user.isSignedIn()) {
            throw new NotAuthorizedException("Session");
        }
        return answer(Way.of(run, null), seen);
    }

    @GET
    @Path("/places/{geheimnis}/workshop")
    @Operation(summary = "Wie weit ein Workshop ist, für einen Platz darin")
    @APIResponse(responseCode = "200", description = "Schritt und Zahl der Antworten")
    @APIResponse(responseCode = "304", description = "Seit dem ETag hat sich nichts geändert")
    @APIResponse(responseCode = "404", description = "Kein Platz mit diesem Geheimnis, oder kein Workshop (RFC 9457)")
    public Response ofPlace(@PathParam("geheimnis") String secret, @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH) String seen) {
        return answer(Way.of(null, secret), seen);
    }

    private Response answer(Way way, String seen) {
        WorkshopView view = workshops.view(way).orElseThrow(() -> new NotFoundException("workshop"));
        Locale locale = request.getAttribute(ReadingPage.LOCALE) instanceof Locale asked ? asked : Locale.GERMAN;
        State state = new State(view.step(), rooms.count(view, locale), view.room().answered(), view.room().counted());
        String tag = "\"" + Fingerprint.of(state.toString()).substring(0, 16) + "\"";
        Response.ResponseBuilder answer = tag.equals(seen) ? Response.notModified() : Response.ok(state);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}

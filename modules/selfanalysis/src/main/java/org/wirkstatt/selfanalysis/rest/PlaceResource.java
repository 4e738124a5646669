package org.wirkstatt.selfanalysis.rest;

import java.io.StringReader;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wirkstatt.platform.http.ReadingPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.selfanalysis.rest.PlaceJson.AnswerJson;
import org.wirkstatt.selfanalysis.run.PlaceService;
import org.wirkstatt.selfanalysis.run.PlaceService.Written;
import org.wirkstatt.selfanalysis.run.PlaceView;
import org.wirkstatt.selfanalysis.run.Rating;
import org.wirkstatt.selfanalysis.run.Way;
import org.wirkstatt.selfanalysis.web.ThisDevice;

/** The own place in a self-analysis, for the page on which one answers: it goes on while the network is gone, and sends afterwards. */
@Path("/self-analysis")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Selbstanalyse")
public class PlaceResource {

    @Inject
    PlaceService places;
    @Inject
    PlaceDocuments documents;
    @Inject
    ThisDevice device;
    @Inject
    CurrentUser user;
    @Context
    HttpServletRequest request;

    @GET
    @Path("/places/{geheimnis}")
    @Operation(summary = "Der eigene Platz mit allen Kriterien und den eigenen Einschätzungen, über den persönlichen Link")
    @APIResponse(responseCode = "200", description = "Der Platz")
    @APIResponse(responseCode = "404", description = "Kein solcher Link (RFC 9457)")
    @APIResponse(responseCode = "410", description = "Der Link wurde beendet (RFC 9457)")
    public Response byLink(@PathParam("geheimnis") String secret) {
        return place(Way.of(null, secret));
    }

    @GET
    @Path("/runs/{lauf}/place")
    @Operation(summary = "Der eigene Platz mit allen Kriterien und den eigenen Einschätzungen, als Mitglied der Initiative")
    @APIResponse(responseCode = "200", description = "Der Platz")
    @APIResponse(responseCode = "401", description = "Nicht angemeldet (RFC 9457)")
    @APIResponse(responseCode = "404", description = "Kein eigener Platz in einem solchen Lauf (RFC 9457)")
    public Response ofMember(@PathParam("lauf") String run) {
        return place(member(run));
    }

    @PUT
    @Path("/places/{geheimnis}/answers/{kriterium}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ein Kriterium einschätzen, über den persönlichen Link",
            description = "Felder: rating (Stufe, NOT_APPLICABLE oder CANNOT_SAY), reason, base (Fassung, auf der es beruht; 0 für keine), page (Zeichen der Seite). "
                    + "Wer dasselbe noch einmal sendet, ändert nichts.")
    @APIResponse(responseCode = "200", description = "Gespeichert, oder als zweite Fassung aufbewahrt")
    @APIResponse(responseCode = "404", description = "Kein solcher Link oder kein solches Kriterium (RFC 9457)")
    @APIResponse(responseCode = "410", description = "Der Link wurde beendet (RFC 9457)")
    @APIResponse(responseCode = "422", description = "So geht es nicht: der Satz sagt, warum (RFC 9457)")
    public AnswerJson answerByLink(@PathParam("geheimnis") String secret, @PathParam("kriterium") String item, String body) {
        return answer(Way.of(null, secret), item, body);
    }

    @PUT
    @Path("/runs/{lauf}/place/answers/{kriterium}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ein Kriterium einschätzen, als Mitglied der Initiative", description = "Felder wie über den persönlichen Link.")
    @APIResponse(responseCode = "200", description = "Gespeichert, oder als zweite Fassung aufbewahrt")
    @APIResponse(responseCode = "401", description = "Nicht angemeldet (RFC 9457)")
    @APIResponse(responseCode = "404", description = "Kein eigener Platz oder kein solches Kriterium (RFC 9457)")
    @APIResponse(responseCode = "422", description = "So geht es nicht: der Satz sagt, warum (RFC 9457)")
    public AnswerJson answerAsMember(@PathParam("lauf") String run, @PathParam("kriterium") String item, String body) {
        return answer(member(run), item, body);
    }

    private Way member(String run) {
        if (!user.isSignedIn()) {
            throw new NotAuthorizedException("Session");
        }
        return Way.of(run, null);
    }

    private Response place(Way way) {
        Locale locale = request.getAttribute(ReadingPage.LOCALE) instanceof Locale asked ? asked : Locale.GERMAN;
        return Response.ok(documents.place(places.view(way.on(device.get(request))), way, locale)).header("Cache-Control", "no-store").build();
    }

    private AnswerJson answer(Way way, String item, String body) {
        Way here = way.on(device.get(request));
        boolean saved = places.answer(here, item, read(body));
        PlaceView view = places.view(here);
        return documents.answer(view, item, saved);
    }

    /** Nothing that is sent is a fault of the portal. */
    private static Written read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body == null ? "" : body))) {
            JsonObject sent = reader.readObject();
            return new Written(Rating.of(text(sent, "rating")).orElse(null), text(sent, "reason"),
                    sent.get("base") instanceof JsonNumber base && base.isIntegral() ? base.longValue() : 0, text(sent, "page"));
        } catch (JsonException | IllegalStateException e) {
            throw new BadRequestException(e);
        }
    }

    private static String text(JsonObject sent, String name) {
        JsonValue value = sent.get(name);
        return value instanceof JsonString text ? text.getString() : null;
    }
}

package org.wirkstatt.drafts.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wirkstatt.drafts.DraftService;

/** Drafts of the person who is signed in. */
@Path("/drafts/{form}")
@RequestScoped
@Tag(name = "Entwürfe")
public class DraftsResource {

    @Inject
    DraftService drafts;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Entwurf eines Formulars")
    @APIResponse(responseCode = "200", description = "Der eigene Entwurf")
    @APIResponse(responseCode = "204", description = "Es gibt keinen")
    public Response get(@PathParam("form") String form) {
        return drafts.find(form).map(d -> Response.ok(new DraftJson(d.text(), d.base(), d.savedAt().toString()))).orElseGet(Response::noContent)
                .header("Cache-Control", "no-store").build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Entwurf eines Formulars aufbewahren")
    @APIResponse(responseCode = "204", description = "Aufbewahrt, oder vergessen, wenn der Text leer ist")
    public void put(@PathParam("form") String form, DraftJson draft) {
        DraftJson sent = draft == null ? new DraftJson(null, null, null) : draft;
        try {
            drafts.keep(form, sent.text(), sent.base());
        } catch (PersistenceException | TransactionalException e) {
            // another window saved the same form at this moment; the later one counts
            drafts.keep(form, sent.text(), sent.base());
        }
    }

    @DELETE
    @Operation(summary = "Entwurf eines Formulars vergessen")
    @APIResponse(responseCode = "204", description = "Es gibt keinen Entwurf mehr")
    @APIResponse(responseCode = "403", description = "Nicht angemeldet")
    public void delete(@PathParam("form") String form) {
        drafts.keep(form, "", null);
    }
}

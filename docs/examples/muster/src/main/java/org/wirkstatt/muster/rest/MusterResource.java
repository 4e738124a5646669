package org.wirkstatt.muster.rest;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wirkstatt.muster.EntryService;

/** Entries for programs. */
@Path("/muster/entries")
@RequestScoped
@Tag(name = "Muster")
@Produces(MediaType.APPLICATION_JSON)
public class MusterResource {

    @Inject
    EntryService entries;

    /** @param writtenAt instant, ISO 8601 */
    public record EntryJson(String text, String writtenAt) {
    }

    @GET
    @Operation(summary = "Einträge, die neuesten zuerst")
    @APIResponse(responseCode = "200", description = "Höchstens 50")
    @APIResponse(responseCode = "403", description = "Nur für Mitglieder")
    public List<EntryJson> list() {
        return entries.latest().stream().map(entry -> new EntryJson(entry.text(), entry.writtenAt().toString())).toList();
    }
}

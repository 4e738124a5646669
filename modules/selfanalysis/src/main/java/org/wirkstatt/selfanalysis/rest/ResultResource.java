package org.wirkstatt.selfanalysis.rest;

import java.util.Locale;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wirkstatt.platform.download.Disposition;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.ReadingPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.SelfAnalysisPermissions;
import org.wirkstatt.selfanalysis.result.ResultService;
import org.wirkstatt.selfanalysis.result.ResultSheet;
import org.wirkstatt.selfanalysis.result.ResultSheets;
import org.wirkstatt.selfanalysis.result.pdf.ResultPdf;
import org.wirkstatt.selfanalysis.result.xlsx.ResultWorkbook;
import org.wirkstatt.selfanalysis.run.Way;

/**
 * The result of a run to take along, for exactly those who may open its page: members of the initiative by the number of the run, people of the team by
 * their link. For everybody else, and as long as the run is sealed, there is none. No copy is kept anywhere on the way.
 */
@Path("/self-analysis")
@RequestScoped
@Tag(name = "Selbstanalyse")
public class ResultResource {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    ResultService results;
    @Inject
    ResultSheets sheets;
    @Inject
    ResultPdf documents;
    @Inject
    ResultWorkbook workbooks;
    @Inject
    Labels labels;
    @Inject
    CurrentUser user;
    @Context
    HttpServletRequest request;

    @GET
    @Path("/runs/{lauf}/result.pdf")
    @Produces(PDF)
    @Operation(summary = "Das Ergebnis einer Selbstanalyse als barrierefreies PDF (PDF/UA-1)", description = "Für Mitglieder der Initiative.")
    @APIResponse(responseCode = "200", description = "Das Dokument")
    @APIResponse(responseCode = "401", description = "Nicht angemeldet (RFC 9457)")
    @APIResponse(responseCode = "403", description = "In keiner Initiative (RFC 9457)")
    @APIResponse(responseCode = "404", description = "Keine solche Selbstanalyse, oder noch versiegelt (RFC 9457)")
    @APIResponse(responseCode = "503", description = "Gerade entstehen zu viele Dokumente (RFC 9457)")
    public Response pdf(@PathParam("lauf") String run) {
        return answer(byNumber(run), "pdf", PDF, documents::of);
    }

    @GET
    @Path("/runs/{lauf}/result.xlsx")
    @Produces(XLSX)
    @Operation(summary = "Das Ergebnis einer Selbstanalyse als Tabelle", description = "Für Mitglieder der Initiative.")
    @APIResponse(responseCode = "200", description = "Die Tabelle")
    @APIResponse(responseCode = "401", description = "Nicht angemeldet (RFC 9457)")
    @APIResponse(responseCode = "403", description = "In keiner Initiative (RFC 9457)")
    @APIResponse(responseCode = "404", description = "Keine solche Selbstanalyse, oder noch versiegelt (RFC 9457)")
    public Response xlsx(@PathParam("lauf") String run) {
        return answer(byNumber(run), "xlsx", XLSX, workbooks::of);
    }

    @GET
    @Path("/places/{geheimnis}/result.pdf")
    @Produces(PDF)
    @Operation(summary = "Dasselbe PDF über den persönlichen Link", description = "Ohne den Vergleich mit früheren Selbstanalysen.")
    @APIResponse(responseCode = "200", description = "Das Dokument")
    @APIResponse(responseCode = "404", description = "Kein solcher Link, oder noch versiegelt (RFC 9457)")
    @APIResponse(responseCode = "503", description = "Gerade entstehen zu viele Dokumente (RFC 9457)")
    public Response pdfByLink(@PathParam("geheimnis") String secret) {
        return answer(Way.of(null, secret), "pdf", PDF, documents::of);
    }

    @GET
    @Path("/places/{geheimnis}/result.xlsx")
    @Produces(XLSX)
    @Operation(summary = "Dieselbe Tabelle über den persönlichen Link", description = "Ohne den Vergleich mit früheren Selbstanalysen.")
    @APIResponse(responseCode = "200", description = "Die Tabelle")
    @APIResponse(responseCode = "404", description = "Kein solcher Link, oder noch versiegelt (RFC 9457)")
    public Response xlsxByLink(@PathParam("geheimnis") String secret) {
        return answer(Way.of(null, secret), "xlsx", XLSX, workbooks::of);
    }

    /** As on the pages: who cannot hold a run is told so, before anything is said of one. */
    private Way byNumber(String run) {
        if (!user.isSignedIn()) {
            throw new NotAuthorizedException("Session");
        }
        user.require(SelfAnalysisPermissions.RUN);
        return Way.of(run, null);
    }

    private Response answer(Way way, String ending, String type, Function<ResultSheet, byte[]> writer) {
        Locale locale = request != null && request.getAttribute(ReadingPage.LOCALE) instanceof Locale asked ? asked : Locale.GERMAN;
        ResultSheet sheet = results.find(way).map(result -> sheets.sheet(result, locale)).orElseThrow(() -> new NotFoundException("run"));
        String name = labels.text(locale, "result.file", sheet.run().title()).replaceAll("[^\\p{L}\\p{N}._-]+", " ").strip() + "." + ending;
        return Response.ok(writer.apply(sheet), type).header(HttpHeaders.CACHE_CONTROL, "private, no-store").header(HttpHeaders.CONTENT_DISPOSITION, Disposition.of(false, name))
                .header("X-Content-Type-Options", "nosniff").build();
    }
}

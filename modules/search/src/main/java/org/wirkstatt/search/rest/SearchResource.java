package org.wirkstatt.search.rest;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.search.SearchRequest;
import org.wirkstatt.search.SearchRequest.Order;
import org.wirkstatt.search.SearchService;

/** The search for machines, with the same rights as the pages. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search", description = "Suche über alle Inhalte")
@RequestScoped
public class SearchResource {

    @Inject
    SearchService search;
    @Inject
    PublicAddress address;
    @Context
    UriInfo uri;

    /** Every parameter that is not described names a facet. */
    @GET
    @Operation(summary = "Inhalte suchen", description = "Jeder weitere Parameter nennt eine Facette und einen gewählten Wert, zum Beispiel kind=handout "
            + "oder type=library.material; mehrere Werte einer Facette sind Alternativen.")
    @APIResponse(responseCode = "200", description = "Eine Seite der Treffer mit Facetten")
    @APIResponse(responseCode = "400", description = "Eine Seitenangabe oder Sortierung ist ungültig (RFC 9457)")
    public SearchJson search(@Parameter(description = "Wörter; \"genau so\", -ohne") @QueryParam("q") String text,
            @Parameter(description = "relevance oder date") @QueryParam("sort") String sort,
            @Parameter(description = "1 bis 500") @QueryParam("page") String page,
            @Parameter(description = "1 bis 50, sonst 20") @QueryParam("size") String size) {
        SearchRequest request = new SearchRequest(text == null ? "" : text, facets(), order(sort), number("page", page, SearchRequest.LAST_PAGE, 1),
                number("size", size, SearchRequest.LARGEST_PAGE, SearchRequest.PAGE_SIZE), Locale.GERMAN);
        return SearchJson.of(search.search(request), address);
    }

    private Map<String, Set<String>> facets() {
        Map<String, Set<String>> facets = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!List.of("q", "sort", "page", "size", "lang").contains(name)) {
                facets.put(name, new LinkedHashSet<>(values));
            }
        });
        return facets;
    }

    private static Order order(String sort) {
        if (sort == null || sort.isEmpty() || sort.equals("relevance")) {
            return Order.RELEVANCE;
        }
        if (sort.equals("date")) {
            return Order.DATE;
        }
        throw new InvalidParameterException("sort");
    }

    private static int number(String parameter, String text, int most, int otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new InvalidParameterException(parameter);
        }
        return Integer.parseInt(text);
    }
}

package org.wirkstatt.community.rest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wirkstatt.community.InvalidFilterException;
import org.wirkstatt.community.initiative.Initiative;
import org.wirkstatt.community.initiative.Initiatives;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.region.RegionId;

/** Initiatives for machines, as far as the asking person may see them. Fictional ones are not listed. */
@Path("initiatives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "initiatives", description = "Initiativen und ihre Projekte")
@RequestScoped
public class InitiativesResource {

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 100;

    @Inject
    Initiatives initiatives;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    PublicAddress address;

    /** Initiatives sorted by name. */
    @GET
    @Operation(summary = "Initiativen, sortiert nach Name")
    @APIResponse(responseCode = "200", description = "Eine Seite der Liste")
    @APIResponse(responseCode = "400", description = "Ein Filter oder eine Seitenangabe hat keinen gültigen Wert (RFC 9457)")
    public ResultPage<InitiativeJson.Line> list(@Parameter(description = "Wörter in Name oder Kurztext") @QueryParam("q") String words,
            @Parameter(description = "Adresse einer Region, zum Beispiel mint-region-trier") @QueryParam("region") String region,
            @Parameter(description = "ISO 3166-2, zum Beispiel DE-BW") @QueryParam("state") String state,
            @Parameter(description = "ab 1") @QueryParam("page") String page,
            @Parameter(description = "1 bis 100, sonst 20") @QueryParam("size") String size) {
        ResultPage<Initiative> found = initiatives.page(words, wanted(region, state), false, number("page", page, Integer.MAX_VALUE).orElse(1),
                number("size", size, LARGEST_SIZE).orElse(DEFAULT_SIZE));
        Map<RegionId, RegionEntry> entries = entries(found.items().stream().map(Initiative::region).toList());
        return new ResultPage<>(found.items().stream().map(i -> InitiativeJson.line(i, entries.get(i.region()), address)).toList(), found.total(),
                found.page(), found.size());
    }

    /** One initiative with its projects. */
    @GET
    @Path("{slug}")
    @Operation(summary = "Eine Initiative mit ihren Projekten")
    @APIResponse(responseCode = "200", description = "Die Initiative")
    @APIResponse(responseCode = "404", description = "Keine Initiative mit dieser Adresse (RFC 9457)")
    public InitiativeJson initiative(@PathParam("slug") String slug) {
        Initiative found = initiatives.find(slug).orElseThrow(() -> new NotFoundException("initiative/" + slug));
        return InitiativeJson.of(found, entries(List.of(found.region())).get(found.region()), initiatives.projects(found), address);
    }

    private Collection<RegionId> wanted(String region, String state) {
        boolean byRegion = region != null && !region.isEmpty();
        boolean byState = state != null && !state.isEmpty();
        if (!byRegion && !byState) {
            return null;
        }
        List<RegionEntry> all = regions.isUnsatisfied() ? List.of() : regions.get().list();
        if (byRegion && all.stream().noneMatch(r -> r.slug().equals(region))) {
            throw new InvalidFilterException("region");
        }
        if (byState && !state.matches("DE-[A-Z]{2}|AT-[1-9]")) {
            throw new InvalidFilterException("state");
        }
        return all.stream().filter(r -> !byRegion || r.slug().equals(region)).filter(r -> !byState || r.federalState().equals(state)).map(RegionEntry::id)
                .collect(Collectors.toSet());
    }

    private Map<RegionId, RegionEntry> entries(Collection<RegionId> ids) {
        return regions.isUnsatisfied() ? Map.of() : regions.get().list(ids);
    }

    private static Optional<Integer> number(String parameter, String text, int most) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new InvalidFilterException(parameter);
        }
        return Optional.of(Integer.parseInt(text));
    }
}

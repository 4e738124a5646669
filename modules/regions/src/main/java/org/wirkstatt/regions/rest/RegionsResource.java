package org.wirkstatt.regions.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
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

import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.regions.FederalState;
import org.wirkstatt.regions.Focus;
import org.wirkstatt.regions.InvalidFilterException;
import org.wirkstatt.regions.NetworkType;
import org.wirkstatt.regions.RegionCatalogue;
import org.wirkstatt.regions.RegionFilter;
import org.wirkstatt.regions.RegionProfile;

/** Regions for machines. Fictional and archived regions are not listed. */
@Path("regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regions", description = "Regionale MINT-Netzwerke")
@RequestScoped
public class RegionsResource {

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 100;

    @Inject
    RegionCatalogue catalogue;
    @Inject
    PublicAddress address;

    /** Regions sorted by name. */
    @GET
    @Operation(summary = "Regionen, sortiert nach Name")
    @APIResponse(responseCode = "200", description = "Eine Seite der Liste")
    @APIResponse(responseCode = "400", description = "Ein Filter oder eine Seitenangabe hat keinen gültigen Wert (RFC 9457)")
    public ResultPage<RegionJson.Line> list(@Parameter(description = "Wörter in Name, Ort oder Text") @QueryParam("q") String words,
            @Parameter(description = "ISO 3166-2, zum Beispiel DE-BW") @QueryParam("state") String state,
            @Parameter(description = "zum Beispiel stemRegion") @QueryParam("networkType") String type,
            @Parameter(description = "Nummer eines Durchgangs, 1 = Pilotphase") @QueryParam("round") String round,
            @Parameter(description = "zum Beispiel careerOrientation") @QueryParam("focus") String focus,
            @Parameter(description = "ab 1") @QueryParam("page") String page,
            @Parameter(description = "1 bis 100, sonst 20") @QueryParam("size") String size) {
        RegionFilter filter = new RegionFilter(words, value("state", state, FederalState::find),
                value("networkType", type, t -> EnumKey.find(NetworkType.class, t)), number("round", round, 99).orElse(null),
                value("focus", focus, f -> EnumKey.find(Focus.class, f)));
        int pageNumber = number("page", page, Integer.MAX_VALUE).orElse(1);
        int pageSize = number("size", size, LARGEST_SIZE).orElse(DEFAULT_SIZE);
        List<RegionProfile> all = catalogue.all().stream().filter(RegionProfile::isListed).filter(filter::matches).toList();
        int first = ResultPage.first(pageNumber, pageSize);
        List<RegionJson.Line> items = all.stream().skip(first).limit(pageSize).map(r -> RegionJson.line(r, address)).toList();
        return new ResultPage<>(items, all.size(), pageNumber, pageSize);
    }

    /** One region by today's or a former slug. */
    @GET
    @Path("{slug}")
    @Operation(summary = "Eine Region mit allem, was bekannt ist")
    @APIResponse(responseCode = "200", description = "Die Region")
    @APIResponse(responseCode = "404", description = "Keine Region mit dieser Adresse (RFC 9457)")
    public RegionJson region(@PathParam("slug") String slug) {
        return catalogue.findProfile(slug).filter(r -> !r.isArchived()).map(r -> RegionJson.of(r, address))
                .orElseThrow(() -> new NotFoundException("region/" + slug));
    }

    private static <T> T value(String parameter, String text, Function<String, Optional<T>> find) {
        return text == null || text.isEmpty() ? null : find.apply(text).orElseThrow(() -> new InvalidFilterException(parameter));
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

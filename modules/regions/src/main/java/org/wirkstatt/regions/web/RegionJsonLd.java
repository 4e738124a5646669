package org.wirkstatt.regions.web;

import java.util.Locale;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.regions.FederalState;
import org.wirkstatt.regions.RegionFile;
import org.wirkstatt.regions.RegionProfile;

/**
 * A region in the words of schema.org.
 *
 * @see <a href="https://schema.org/Organization">schema.org/Organization</a>
 */
final class RegionJsonLd {

    /** Kept: {@link Json} alone looks for its implementation on each call, which costs more than the rest of the page. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private RegionJsonLd() {
    }

    /** Only what is known; no partner counts, for which schema.org has no words. */
    static JsonObject of(RegionProfile region, PublicAddress address) {
        RegionFile file = region.file();
        JsonObjectBuilder json = JSON.createObjectBuilder().add("@context", "https://schema.org").add("@type", "Organization")
                .add("@id", address.of(region.path())).add("url", file.website() == null ? address.of(region.path()) : file.website())
                .add("name", file.name());
        add(json, "description", file.teaser());
        add(json, "email", file.contactEmail());
        if (file.founded() != null) {
            json.add("foundingDate", String.valueOf(file.founded()));
        }
        if (!file.previousNames().isEmpty()) {
            JsonArrayBuilder names = JSON.createArrayBuilder();
            file.previousNames().forEach(p -> names.add(p.name()));
            json.add("alternateName", names);
        }
        return json.add("areaServed", area(file, region.state())).build();
    }

    private static JsonObject area(RegionFile file, FederalState state) {
        JsonObject federal = JSON.createObjectBuilder().add("@type", "State").add("name", state.label(Locale.GERMAN))
                .add("identifier", state.code()).build();
        return file.area() == null ? federal
                : JSON.createObjectBuilder().add("@type", "AdministrativeArea").add("name", file.area()).add("containedInPlace", federal).build();
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }
}

package org.wirkstatt.library.skos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Writes statements as JSON-LD (https://www.w3.org/TR/json-ld11/): one object for each subject, below {@code @graph}. */
final class GraphJson {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private GraphJson() {
    }

    static JsonObject of(List<Statement> statements) {
        Map<String, Map<String, JsonArrayBuilder>> subjects = new LinkedHashMap<>();
        for (Statement s : statements) {
            JsonArrayBuilder values = subjects.computeIfAbsent(s.subject(), n -> new LinkedHashMap<>()).computeIfAbsent(s.property(), n -> JSON.createArrayBuilder());
            if (s.property().equals(SkosGraphs.TYPE)) {
                values.add(s.object());
            } else if (s.isLink()) {
                values.add(JSON.createObjectBuilder().add("@id", s.object()));
            } else if (s.language().isEmpty()) {
                values.add(s.object());
            } else {
                values.add(JSON.createObjectBuilder().add("@language", s.language()).add("@value", s.object()));
            }
        }
        JsonArrayBuilder graph = JSON.createArrayBuilder();
        subjects.forEach((id, properties) -> {
            JsonObjectBuilder subject = JSON.createObjectBuilder().add("@id", id);
            properties.forEach((property, values) -> subject.add(property.equals(SkosGraphs.TYPE) ? "@type" : property, values));
            graph.add(subject);
        });
        JsonObjectBuilder context = JSON.createObjectBuilder();
        SkosGraphs.PREFIXES.forEach(context::add);
        return JSON.createObjectBuilder().add("@context", context).add("@graph", graph).build();
    }
}

package org.wirkstatt.bench.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Asks OSV (<a href="https://google.github.io/osv.dev/api/">API</a>) which advisories fit parts of certain versions. */
final class Advisories {

    private static final int AT_ONCE = 500; // OSV takes 1,000
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(15)).build();
    private final Map<String, JsonNode> known = new HashMap<>();

    /** @param server such as {@code https://api.osv.dev} */
    Advisories(URI server) {
        this.server = server;
    }

    /** @throws IOException unless each part was answered for */
    List<Weakness> of(List<String> parts) throws IOException, InterruptedException {
        List<Weakness> found = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += AT_ONCE) {
            List<String> some = parts.subList(from, Math.min(from + AT_ONCE, parts.size()));
            ask(some, new String[some.size()], found);
        }
        return found;
    }

    /** @param pages where an earlier answer broke off; null for the beginning */
    private void ask(List<String> parts, String[] pages, List<Weakness> found) throws IOException, InterruptedException {
        ObjectNode question = JSON.createObjectNode();
        ArrayNode queries = question.putArray("queries");
        for (int i = 0; i < parts.size(); i++) {
            ObjectNode query = queries.addObject();
            query.putObject("package").put("purl", parts.get(i));
            if (pages[i] != null) {
                query.put("page_token", pages[i]);
            }
        }
        JsonNode results = send(HttpRequest.newBuilder(server.resolve("/v1/querybatch")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(question)))).path("results");
        if (results.size() != parts.size()) {
            throw new IOException("asked for " + parts.size() + " parts, answered for " + results.size());
        }
        List<String> more = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (JsonNode one : results.get(i).path("vulns")) {
                JsonNode advisory = advisory(one.path("id").asText());
                if (!advisory.has("withdrawn")) {
                    found.add(weakness(advisory, parts.get(i)));
                }
            }
            if (results.get(i).hasNonNull("next_page_token")) {
                more.add(parts.get(i));
                tokens.add(results.get(i).get("next_page_token").asText());
            }
        }
        if (!more.isEmpty()) {
            ask(more, tokens.toArray(String[]::new), found);
        }
    }

    private JsonNode advisory(String id) throws IOException, InterruptedException {
        if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IOException("an advisory without a usable id");
        }
        JsonNode advisory = known.get(id);
        if (advisory == null) {
            advisory = send(HttpRequest.newBuilder(server.resolve("/v1/vulns/" + id)).GET());
            known.put(id, advisory);
        }
        return advisory;
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private static Weakness weakness(JsonNode advisory, String part) {
        List<String> aliases = StreamSupport.stream(advisory.path("aliases").spliterator(), false).map(JsonNode::asText).toList();
        return new Weakness(advisory.path("id").asText(), aliases, part, severity(advisory), advisory.path("summary").asText(), fixed(advisory, part));
    }

    private static Severity severity(JsonNode advisory) {
        return Severity.ofWord(advisory.path("database_specific").path("severity").asText()).orElseGet(() -> {
            for (JsonNode one : advisory.path("severity")) {
                OptionalDouble score = Cvss3.score(one.path("score").asText());
                if (score.isPresent()) {
                    return Severity.ofScore(score.getAsDouble());
                }
            }
            return Severity.UNRATED;
        });
    }

    private static String fixed(JsonNode advisory, String part) {
        String name = part.replaceFirst("^pkg:maven/", "").replaceFirst("@.*", "").replace('/', ':');
        for (JsonNode affected : advisory.path("affected")) {
            if (affected.path("package").path("name").asText().equals(name)) {
                for (JsonNode event : affected.findValues("fixed")) {
                    return event.asText();
                }
            }
        }
        return "";
    }
}

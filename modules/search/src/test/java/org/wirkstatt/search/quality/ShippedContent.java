package org.wirkstatt.search.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;

/**
 * What the portal ships with, as the modules give it to the search: materials with the text of their files, collections, regions, pages,
 * news and criteria (German). Left out: places that a hit opens, dates, and the fictional data of the demonstration.
 */
final class ShippedContent {

    private static final Path MODULES = Path.of("..");
    private static final Path CONTENT = MODULES.resolve("../content");
    private static final Map<String, String> LIBRARY_FACETS = Map.of("kind", "Kind", "phase", "Phase", "topic", "Topic", "criterion", "Criterion",
            "audience", "TargetGroup", "format", "Format");
    private static final Map<String, String> STATES = Map.of("DE-BW", "Baden-Württemberg", "DE-BY", "Bayern", "DE-NW", "Nordrhein-Westfalen",
            "DE-RP", "Rheinland-Pfalz", "DE-TH", "Thüringen");

    private final YAMLMapper yaml = new YAMLMapper();
    private final Properties library = labels("library");
    private final Properties regions = labels("regions");
    private final List<IndexDocument> things = new ArrayList<>();

    private record Text(JsonNode head, String body) {
    }

    ShippedContent() {
        try (ShippedFiles files = new ShippedFiles()) {
            for (Path material : list("materials")) {
                things.add(material(material, files));
            }
            for (Path collection : list("collections")) {
                things.add(collection(collection));
            }
            for (Path region : list("regions")) {
                things.add(region(region));
            }
            for (Path page : list("pages")) {
                things.add(page("pages.page", page));
            }
            for (Path news : list("news")) {
                things.add(page("pages.news", news));
            }
            criteria();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<IndexDocument> things() {
        return List.copyOf(things);
    }

    /** German name of a facet's value, from the bundles of the modules. */
    String label(String facet, String value) {
        if (facet.equals("state")) {
            return STATES.getOrDefault(value, value);
        }
        if (LIBRARY_FACETS.containsKey(facet)) {
            return library.getProperty(LIBRARY_FACETS.get(facet) + "." + value.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(), value);
        }
        return regions.getProperty(Character.toUpperCase(facet.charAt(0)) + facet.substring(1) + "." + value, value);
    }

    private IndexDocument material(Path folder, ShippedFiles files) throws IOException {
        Text text = text(folder.resolve("material.md"));
        JsonNode head = text.head();
        List<String> keywords = new ArrayList<>(strings(head.path("keywords")));
        strings(head.path("topics")).forEach(topic -> keywords.add(label("topic", topic)));
        Map<String, List<String>> facets = new LinkedHashMap<>();
        facets.put("kind", List.of(head.path("kind").asText()));
        facets.put("phase", strings(head.path("phases")));
        facets.put("topic", strings(head.path("topics")));
        facets.put("criterion", strings(head.path("criteria")));
        facets.put("audience", strings(head.path("audiences")));
        facets.put("format", strings(head.path("formats")));
        List<Passage> passages = new ArrayList<>(sections(text.body()));
        for (JsonNode file : head.path("files")) {
            passages.addAll(files.passages(folder.resolve(file.path("file").asText()).toAbsolutePath()));
        }
        Audience audience = head.path("visibility").asText().equals("members") ? Audience.MEMBERS : Audience.PUBLIC;
        return thing("library.material", folder.getFileName().toString(), head.path("title").asText(), audience, head.path("summary").asText(), keywords, facets, passages);
    }

    private IndexDocument collection(Path file) throws IOException {
        JsonNode collection = yaml.readTree(Files.readString(file));
        List<Passage> passages = new ArrayList<>(sections(collection.path("description").asText()));
        for (JsonNode step : collection.path("steps")) {
            String title = text(CONTENT.resolve("materials").resolve(step.path("material").asText()).resolve("material.md")).head().path("title").asText();
            passages.add(passage(title + "\n\n" + step.path("note").asText()));
        }
        return thing("library.collection", id(file), collection.path("title").asText(), Audience.PUBLIC, collection.path("summary").asText(), List.of(), Map.of(), passages);
    }

    private IndexDocument region(Path file) throws IOException {
        JsonNode region = yaml.readTree(Files.readString(file));
        List<String> keywords = new ArrayList<>();
        Stream.of("previousNames", "organisations", "districts").forEach(list -> region.path(list).forEach(item -> keywords.add(item.path("name").asText())));
        keywords.addAll(strings(region.path("initiatives")));
        keywords.add(region.path("area").asText());
        keywords.add(label("state", region.path("state").asText()));
        strings(region.path("focuses")).forEach(focus -> keywords.add(label("focus", focus)));
        Map<String, List<String>> facets = Map.of("state", List.of(region.path("state").asText()), "networkType", List.of(region.path("networkType").asText()),
                "round", strings(region.path("rounds")), "focus", strings(region.path("focuses")));
        String facts = stream(region.path("facts")).map(fact -> fact.path("label").asText() + ": " + fact.path("value").asText() + ".\n").collect(Collectors.joining());
        List<Passage> passages = new ArrayList<>(sections(region.path("where").asText()));
        passages.addAll(sections(region.path("about").asText()));
        passages.add(passage(facts));
        passages.add(passage(String.join(", ", strings(region.path("initiatives")))));
        return thing("regions.region", id(file), region.path("name").asText(), Audience.PUBLIC, region.path("teaser").asText(), keywords, facets, passages);
    }

    private IndexDocument page(String type, Path file) throws IOException {
        Text text = text(file);
        List<Passage> passages = new ArrayList<>(sections(text.body()));
        text.head().path("timeline").forEach(entry -> passages.add(passage(entry.path("title").asText() + ": " + entry.path("text").asText())));
        return thing(type, id(file), text.head().path("title").asText(), Audience.PUBLIC, text.head().path("lead").asText(), List.of(), Map.of(), passages);
    }

    private void criteria() throws IOException {
        for (JsonNode criterion : yaml.readTree(Files.readString(CONTENT.resolve("catalogues/wirkstatt-2026.yaml"))).path("criteria")) {
            String id = criterion.path("id").asText();
            String title = criterion.path("title").path("de").asText();
            String explanation = criterion.path("explanation").path("de").asText();
            String questions = stream(criterion.path("questions")).map(q -> q.path("de").asText()).collect(Collectors.joining("\n\n"));
            String levels = stream(criterion.path("levels")).map(l -> l.path("text").path("de").asText()).collect(Collectors.joining("\n\n"));
            String examples = stream(criterion.path("examples")).map(e -> e.path("de").asText()).collect(Collectors.joining("\n\n"));
            things.add(thing("selfanalysis.criterion", id, id + " " + title, Audience.PUBLIC, explanation, List.of(title, criterion.path("title").path("en").asText(), id),
                    Map.of(), List.of(passage(explanation + "\n\n" + questions), passage(levels), passage(examples))));
        }
    }

    private static IndexDocument thing(String type, String id, String title, Audience audience, String summary, List<String> keywords, Map<String, List<String>> facets,
            List<Passage> passages) {
        return new IndexDocument(new ContentRef(type, id), title, "/x/" + id, Set.of(audience), "de", summary, keywords, null, facets, List.of(),
                passages.stream().filter(passage -> !passage.text().isBlank()).toList());
    }

    private Text text(Path file) throws IOException {
        String[] parts = Files.readString(file).split("(?m)^---$", 3);
        return new Text(yaml.readTree(parts[1]), parts[2]);
    }

    /** Markdown cut at its headings, without its signs. */
    private static List<Passage> sections(String markdown) {
        return Stream.of(markdown.split("(?m)^(?=#)")).map(part -> part.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").replaceAll("(?m)^[#>\\-\\s]+|\\|[-:| ]+\\||\\*\\*|[|`]", " "))
                .map(ShippedContent::passage).toList();
    }

    private static Passage passage(String text) {
        return new Passage(text.strip(), "", "/x", 0);
    }

    private static List<String> strings(JsonNode list) {
        return stream(list).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String id(Path file) {
        return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }

    private static List<Path> list(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CONTENT.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static Properties labels(String module) {
        Path file = MODULES.resolve(module + "/src/main/resources/org/wirkstatt/" + module + "/messages.properties");
        try (InputStream in = Files.newInputStream(file)) {
            Properties labels = new Properties();
            labels.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

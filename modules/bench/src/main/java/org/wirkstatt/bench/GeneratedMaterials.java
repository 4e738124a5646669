package org.wirkstatt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** As many materials as wanted, numbered from 1; a number stands for the same material in a library of any size. Thread safe. */
public final class GeneratedMaterials {

    private static final long SEED = 20_261_122;
    private static final int OWN_WORDS = 8;
    private static final List<String> KINDS = List.of("handout", "facilitationGuide", "checklist", "worksheet", "method", "caseStudy", "report");
    private static final List<String> PHASES = List.of("approach", "workshop1", "selfAnalysis", "workshop2", "workshop3", "closing");
    private static final List<String> TOPICS = List.of("impactLogic", "impactGoals", "targetGroups", "stakeholders", "indicators", "feedback", "genderDiversity",
            "outreach", "facilitation", "peerExchange", "qualityDevelopment", "cooperation", "resources", "handover", "storytelling");
    private static final List<String> CRITERIA = List.of("A1", "A2", "A3", "A4", "R1", "R2", "R3", "R4", "E1", "E2", "E3", "E4");

    private final GeneratedTexts texts;
    private final List<String> headings;

    /**
     * @param own words that it is about
     * @param facets single-valued and many-valued, by the names of the file form in the plural
     * @param sections text by heading, 200 to 400 words altogether
     */
    public record Material(String title, String summary, List<String> own, Map<String, List<String>> facets, Map<String, String> sections) {
    }

    /** @param shipped the content directory of the portal */
    public GeneratedMaterials(Path shipped) throws IOException {
        List<String> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(shipped.resolve("materials"))) {
            for (Path file : files.filter(f -> f.endsWith("material.md")).sorted().toList()) {
                bodies.add(Files.readString(file).split("\n---\n", 2)[1]);
            }
        }
        texts = new GeneratedTexts(bodies, SEED);
        Set<String> found = new LinkedHashSet<>();
        bodies.forEach(body -> body.lines().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)).forEach(found::add));
        headings = List.copyOf(found);
    }

    public Material material(int number) {
        Random random = new Random(SEED * 31 + number);
        random.nextInt(); // neighbouring seeds begin alike
        List<String> own = IntStream.range(0, OWN_WORDS).mapToObj(i -> texts.noun(random)).distinct().toList();
        String title = own.get(0) + " und " + own.get(1 % own.size()) + " in der " + own.get(2 % own.size()) + " " + number;
        Map<String, List<String>> facets = new LinkedHashMap<>();
        facets.put("kind", List.of(any(random, KINDS)));
        facets.put("phase", List.of(any(random, PHASES)));
        facets.put("topic", two(random, TOPICS));
        facets.put("audience", List.of(random.nextBoolean() ? "coordination" : "initiatives"));
        facets.put("criterion", two(random, CRITERIA));
        return new Material(title, texts.sentence(random, own), own, facets, sections(random, own));
    }

    private Map<String, String> sections(Random random, List<String> own) {
        int wanted = 200 + random.nextInt(201);
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        int written = 0;
        while (written < wanted) {
            StringBuilder section = sections.computeIfAbsent(any(random, headings), heading -> new StringBuilder());
            for (int i = 4 + random.nextInt(4); i > 0 && written < wanted; i--) {
                String sentence = texts.sentence(random, own);
                section.append(sentence).append(i == 1 || random.nextInt(4) == 0 ? "\n\n" : " ");
                written += sentence.split(" ").length;
            }
        }
        Map<String, String> whole = new LinkedHashMap<>();
        sections.forEach((heading, text) -> whole.put(heading, text.toString().strip()));
        return whole;
    }

    private static List<String> two(Random random, List<String> terms) {
        return Stream.of(any(random, terms), any(random, terms)).distinct().toList();
    }

    private static String any(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}

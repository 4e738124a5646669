package org.wirkstatt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.wirkstatt.platform.text.Slugs;

/**
 * A content directory of any size: what is shipped, and materials put together from sentences and words of the shipped ones. The same
 * seed makes the same texts.
 */
final class Materials {

    private static final long SEED = 20_261_122;
    private static final Pattern SENTENCE = Pattern.compile("[A-ZÄÖÜ][^.!?:|*#\\[\\]]{30,200}[.!?]");
    private static final Pattern NOUN = Pattern.compile("(?<=[a-zäöüß,] )[A-ZÄÖÜ][a-zäöüß]{4,24}\\b");
    private static final double CHANGED_NOUNS = .25;
    private static final List<String> KINDS = List.of("handout", "facilitationGuide", "checklist", "worksheet", "method", "caseStudy", "report");
    private static final List<String> PHASES = List.of("approach", "workshop1", "selfAnalysis", "workshop2", "workshop3", "closing");
    private static final List<String> TOPICS = List.of("impactLogic", "impactGoals", "targetGroups", "stakeholders", "indicators", "feedback", "genderDiversity",
            "outreach", "facilitation", "peerExchange", "qualityDevelopment", "cooperation", "resources", "handover", "storytelling");
    private static final List<String> CRITERIA = List.of("A1", "A2", "A3", "A4", "R1", "R2", "R3", "R4", "E1", "E2", "E3", "E4");

    private final Random random = new Random(SEED);
    private final List<String> sentences;
    private final List<String> nouns;
    private final List<String> headings;

    private Materials(List<String> bodies) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> words = new TreeSet<>();
        Set<String> titles = new LinkedHashSet<>();
        for (String body : bodies) {
            body.lines().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)).forEach(titles::add);
            body.lines().filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("|"))
                    .forEach(line -> SENTENCE.matcher(line).results().forEach(match -> found.add(match.group())));
        }
        found.forEach(sentence -> NOUN.matcher(sentence).results().forEach(match -> words.add(match.group())));
        sentences = List.copyOf(found);
        nouns = List.copyOf(words);
        headings = List.copyOf(titles);
    }

    /**
     * @param shipped the content directory of the portal
     * @param target made anew
     * @return address of one of the generated materials
     */
    static String write(Path shipped, Path target, int count) throws IOException {
        Directories.copy(shipped, target);
        List<String> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(shipped.resolve("materials"))) {
            for (Path file : files.filter(f -> f.endsWith("material.md")).sorted().toList()) {
                bodies.add(Files.readString(file).split("\n---\n", 2)[1]);
            }
        }
        Materials materials = new Materials(bodies);
        String slug = "";
        for (int number = 1; number <= count; number++) {
            String title = materials.title(number);
            slug = Slugs.of(title);
            Path folder = Files.createDirectory(target.resolve("materials").resolve(slug));
            Files.writeString(folder.resolve("material.md"), materials.file(title));
        }
        return "/toolkit/" + slug;
    }

    private String title(int number) {
        return noun() + " und " + noun() + " in der " + noun() + " " + number;
    }

    private String file(String title) {
        List<String> keywords = IntStream.range(0, 4).mapToObj(i -> noun()).distinct().toList();
        int review = 2027 + random.nextInt(2);
        return """
                ---
                title: "%s"
                summary: "%s"
                kind: %s
                phases: [%s]
                topics: [%s]
                audiences: [%s]
                formats: [onSite, digital]
                durationMinutes: %d
                groupSize: {min: %d, max: %d}
                criteria: [%s]
                stairs: [%d]
                keywords: [%s]
                language: de
                licence: CC-BY-4.0
                creators: [Redaktion Wirkstatt]
                visibility: public
                version: 1
                changeNote: Erste Fassung
                changesWorkshop: false
                published: 2026-%02d-%02d
                owner: Redaktion Wirkstatt
                lastReviewed: 2026-11-01
                reviewBy: %d-08-31
                ---
                %s""".formatted(title, sentence().replace('"', '\''), any(KINDS), any(PHASES), two(TOPICS), random.nextBoolean() ? "coordination" : "initiatives",
                15 * (1 + random.nextInt(12)), 2 + random.nextInt(6), 10 + random.nextInt(20), two(CRITERIA), 1 + random.nextInt(7),
                String.join(", ", keywords), 1 + random.nextInt(10), 1 + random.nextInt(28), review, body(200 + random.nextInt(201)));
    }

    private String body(int words) {
        StringBuilder body = new StringBuilder();
        int written = 0;
        int inSection = 0;
        while (written < words) {
            if (inSection == 0) {
                body.append("\n## ").append(any(headings)).append("\n\n");
                inSection = 4 + random.nextInt(4);
            }
            String sentence = sentence();
            body.append(sentence).append(inSection == 1 || random.nextInt(4) == 0 ? "\n\n" : " ");
            written += sentence.split(" ").length;
            inSection--;
        }
        return body.append('\n').toString();
    }

    private String sentence() {
        Matcher matcher = NOUN.matcher(any(sentences));
        return matcher.replaceAll(match -> random.nextDouble() < CHANGED_NOUNS ? noun() : match.group());
    }

    private String noun() {
        return any(nouns);
    }

    private String two(List<String> terms) {
        return Stream.of(any(terms), any(terms)).distinct().collect(Collectors.joining(", "));
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}

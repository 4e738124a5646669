package org.wirkstatt.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.search.SearchRequest.Order;
import org.wirkstatt.search.index.TestPortal;

/**
 * Random things for random circles, each with a rare word that no other has, and people of every role who ask. For each of them there are two portals:
 * one with everything, and one that holds only what this person may read. Whatever is asked of both must be answered the same.
 */
public final class PermissionGraph {

    /** What a person of each role may read. */
    public static final Map<String, Set<Audience>> READERS = readers();

    private static final int THINGS = 22;
    private static final List<Audience> CIRCLES = List.of(Audience.PUBLIC, Audience.MEMBERS, Audience.EDITORS, Audience.TEAM, new Audience("region:1"),
            new Audience("region:2"), new Audience("inRegion:1"), new Audience("initiative:4"), new Audience("round:3"), new Audience("member:7"),
            new Audience("member:8"));
    private static final List<String> WORDS = List.of("Wirkung", "Schule", "Förderung", "Netzwerk", "Indikator", "Workshop", "Region", "Fortbildung", "Elternarbeit",
            "Qualität", "Wirkungsziel", "Zielgruppe", "Koordinator:innen", "und", "Drehscheibe", "Quittung");
    private static final List<String> SYLLABLES = List.of("lu", "ma", "fro", "ze", "quin", "tor", "bel", "vu", "sche", "nox");

    private final Random random;
    private final List<IndexDocument> things;
    private final List<String> rare = new ArrayList<>();

    /** @param random gives the same graph for the same seed */
    public PermissionGraph(Random random) {
        this.random = random;
        this.things = IntStream.range(0, THINGS).mapToObj(this::thing).toList();
    }

    /** A portal with all things, asked by {@code reader}; to be closed. */
    public TestPortal full(Path folder, Set<Audience> reader) {
        return portal(folder, things, reader);
    }

    /** A portal that never had what {@code reader} may not read; to be closed. */
    public TestPortal visible(Path folder, Set<Audience> reader) {
        return portal(folder, visible(reader), reader);
    }

    /** What {@code reader} may read. */
    public List<IndexDocument> visible(Set<Audience> reader) {
        return things.stream().filter(thing -> !Collections.disjoint(thing.audiences(), reader)).toList();
    }

    private static TestPortal portal(Path folder, List<IndexDocument> things, Set<Audience> reader) {
        TestPortal portal = new TestPortal(folder);
        portal.audiences = reader;
        things.forEach(portal::save);
        portal.follow();
        return portal;
    }

    private static Map<String, Set<Audience>> readers() {
        Map<String, Set<Audience>> readers = new LinkedHashMap<>();
        readers.put("visitor", Set.of(Audience.PUBLIC));
        readers.put("member", member());
        readers.put("another member", Set.of(Audience.PUBLIC, Audience.MEMBERS, new Audience("member:8")));
        readers.put("member of an initiative", member("inRegion:1", "initiative:4"));
        readers.put("newcomer of a round", member("round:3"));
        readers.put("coordinator", member("inRegion:1", "region:1"));
        readers.put("programme manager", member("team"));
        readers.put("editor", member("editors"));
        return readers;
    }

    private static Set<Audience> member(String... more) {
        Set<Audience> audiences = new HashSet<>(Set.of(Audience.PUBLIC, Audience.MEMBERS, new Audience("member:7")));
        List.of(more).forEach(token -> audiences.add(new Audience(token)));
        return audiences;
    }

    private IndexDocument thing(int number) {
        String own = word(SYLLABLES, 3) + number % 3;
        rare.add(own);
        String title = any(WORDS) + " " + (random.nextInt(3) == 0 ? own : any(WORDS)) + " " + number;
        List<String> keywords = random.nextBoolean() ? List.of(random.nextInt(4) == 0 ? own : any(WORDS)) : List.of();
        Map<String, List<String>> facets = Map.of("kind", List.of("k" + random.nextInt(4)), "topic", List.of("t" + random.nextInt(3), "t" + (3 + random.nextInt(3))));
        String[] pages = IntStream.range(0, 1 + random.nextInt(4)).mapToObj(page -> words(2 + random.nextInt(7)) + (random.nextBoolean() ? " " + own : ""))
                .toArray(String[]::new);
        return TestPortal.thing(random.nextInt(4) == 0 ? TestPortal.REGION : TestPortal.MATERIAL, "m" + number, title, circles(), keywords, facets, pages);
    }

    private Set<Audience> circles() {
        Set<Audience> circles = new HashSet<>();
        circles.add(random.nextInt(3) == 0 ? Audience.PUBLIC : any(CIRCLES));
        if (random.nextInt(3) == 0) {
            circles.add(any(CIRCLES));
        }
        return circles;
    }

    /** A question with common words, and words that only one thing has, perhaps one that the reader may not read. */
    public SearchRequest question() {
        String text = words(random.nextInt(3)) + " " + (random.nextInt(3) > 0 ? any(rare) : any(WORDS));
        text = switch (random.nextInt(11)) {
            case 0 -> text.substring(0, Math.max(2, text.length() - 2));
            case 1, 2 -> text.replaceFirst("([a-z])([a-z])(?=[a-z0-9]*$)", "$2$1");
            case 3 -> "-" + text.strip();
            case 4 -> '"' + text.strip() + '"';
            case 5 -> text + " " + any(rare);
            case 6 -> "titel:" + any(rare) + " " + text;
            case 7 -> "kind:k" + random.nextInt(4) + " " + text;
            default -> text;
        };
        Map<String, Set<String>> facets = random.nextInt(3) == 0 ? Map.of("kind", Set.of("k" + random.nextInt(4))) : Map.of();
        return new SearchRequest(text.strip(), facets, random.nextInt(5) == 0 ? Order.DATE : Order.RELEVANCE, 1, 2 + random.nextInt(30), Locale.GERMAN);
    }

    private String words(int count) {
        return String.join(" ", IntStream.range(0, count).mapToObj(i -> any(WORDS)).toList());
    }

    private String word(List<String> syllables, int count) {
        return String.join("", IntStream.range(0, count).mapToObj(i -> any(syllables)).toList());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

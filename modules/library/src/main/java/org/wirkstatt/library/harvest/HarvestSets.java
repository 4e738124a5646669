package org.wirkstatt.library.harvest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.wirkstatt.library.Labels;
import org.wirkstatt.library.vocabulary.Concept;
import org.wirkstatt.library.vocabulary.Vocabulary;

/** The sets of the repository: each list of words, such as {@code topic}, and below it each of its words, such as {@code topic:impactLogic}. */
final class HarvestSets {

    private HarvestSets() {
    }

    /** @param path address of the list or of the word */
    record HarvestSet(String spec, String name, String path) {
    }

    static List<HarvestSet> all(Labels labels) {
        return Arrays.stream(Vocabulary.values()).flatMap(v -> {
            String list = labels.text(Locale.GERMAN, v.labelKey());
            return Stream.concat(Stream.of(new HarvestSet(v.parameter(), list, v.path())),
                    words(v).map(c -> new HarvestSet(spec(c), list + ": " + labels.text(Locale.GERMAN, c.labelKey()), c.path())));
        }).toList();
    }

    static boolean exists(String spec) {
        return Arrays.stream(Vocabulary.values()).anyMatch(v -> v.parameter().equals(spec) || words(v).anyMatch(c -> spec(c).equals(spec)));
    }

    private static Stream<Concept> words(Vocabulary vocabulary) {
        return vocabulary.concepts().stream().filter(c -> c.narrower().isEmpty());
    }

    private static String spec(Concept concept) {
        return concept.vocabulary().parameter() + ":" + concept.code();
    }
}

package org.wirkstatt.library.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TextSketchTest {

    private final Random random = new Random(7);

    @Test
    void theSameWordsHaveTheSameHashWhateverTheirFormat() {
        String text = words(40);

        assertThat(sketch(text.toUpperCase() + ".").textSha256()).isEqualTo(sketch("- " + text.replace(" ", ",\n")).textSha256());
    }

    @Test
    void oneOtherWordIsAnotherHashAndNearlyTheSameSketch() {
        String text = words(400);

        assertThat(sketch(text + " neu").textSha256()).isNotEqualTo(sketch(text).textSha256());
        assertThat(sketch(text + " neu").likeness(sketch(text))).isGreaterThan(0.9);
    }

    @Test
    void theSketchEstimatesTheShareOfCommonShingles() {
        for (int changed : List.of(20, 60, 120, 240)) {
            double error = 0;
            for (int round = 0; round < 20; round++) {
                List<String> one = new java.util.ArrayList<>(List.of(words(600).split(" ")));
                List<String> other = new java.util.ArrayList<>(one);
                IntStream.range(0, changed).forEach(i -> other.set(random.nextInt(600), "anders" + i));
                error += sketch(String.join(" ", one)).likeness(sketch(String.join(" ", other))) - jaccard(one, other);
            }
            assertThat(error / 20).as("mean error with %s of 600 words changed", changed).isBetween(-0.05, 0.05);
        }
    }

    @Test
    void textsThatAreTwoThirdsAlikeShareABandAndStrangersDoNot() {
        int found = 0;
        int strangers = 0;
        for (int round = 0; round < 100; round++) {
            String text = words(600);
            List<String> other = new java.util.ArrayList<>(List.of(text.split(" ")));
            IntStream.range(0, 40).forEach(i -> other.set(i * 15, "anders" + i));
            found += Collections.disjoint(sketch(text).bands(), sketch(String.join(" ", other)).bands()) ? 0 : 1;
            strangers += Collections.disjoint(sketch(text).bands(), sketch(words(600)).bands()) ? 0 : 1;
        }
        assertThat(found).isGreaterThanOrEqualTo(95);
        assertThat(strangers).isZero();
    }

    @Test
    void aFewWordsAreNoSketch() {
        assertThat(TextSketch.of(Stream.of("Name", "Datum und Ort", ""))).isEmpty();
    }

    @Test
    void whatIsWrittenIsRead() {
        TextSketch sketch = sketch(words(50));

        assertThat(sketch.written()).hasSize(512);
        assertThat(TextSketch.read(sketch.textSha256(), sketch.written())).isEqualTo(sketch);
    }

    private String words(int number) {
        return IntStream.range(0, number).mapToObj(i -> "w" + random.nextInt(5000)).collect(Collectors.joining(" "));
    }

    private static TextSketch sketch(String text) {
        return TextSketch.of(Stream.of(text)).orElseThrow();
    }

    private static double jaccard(List<String> one, List<String> other) {
        Set<List<String>> a = shingles(one);
        Set<List<String>> b = shingles(other);
        Set<List<String>> both = new HashSet<>(a);
        both.retainAll(b);
        a.addAll(b);
        return (double) both.size() / a.size();
    }

    private static Set<List<String>> shingles(List<String> words) {
        return IntStream.range(0, words.size() - 2).mapToObj(i -> List.copyOf(words.subList(i, i + 3))).collect(Collectors.toCollection(HashSet::new));
    }
}

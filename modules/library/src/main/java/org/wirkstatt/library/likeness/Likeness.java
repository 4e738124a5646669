package org.wirkstatt.library.likeness;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.file.AccessibilityFinding;
import org.wirkstatt.platform.file.TextExtractor;

/** What files are like. Checks no rights. */
@ApplicationScoped
@Transactional
public class Likeness {

    /** From here on a text is offered as another version: of three shingles, two are the same in both. */
    public static final double NEAR = 0.5;

    /** Equal sketches of other words are still not the same text: the sketch is an estimate. */
    private static final double MOST_WITH_OTHER_WORDS = 0.99;

    @Inject
    SketchRepository sketches;

    /** @param likeness 1 for the same words, see {@link TextSketch#likeness} */
    public record Like(long fileId, double likeness) {
    }

    /** Empty for a file without text, or with too little. */
    public static Optional<TextSketch> sketch(TextExtractor.Extraction extraction) {
        return extraction instanceof TextExtractor.Text text ? sketch(text.sections().stream()) : Optional.empty();
    }

    /** Empty for too little text. */
    public static Optional<TextSketch> sketch(Stream<TextExtractor.Section> sections) {
        return TextSketch.of(sections.flatMap(s -> s.heading().equals(s.text()) ? Stream.of(s.text()) : Stream.of(s.heading(), s.text())));
    }

    /** Keeps what was learned of a file, in place of what was known before. @param findings empty if nobody could look */
    public void learn(long fileId, Optional<TextSketch> sketch, Optional<List<AccessibilityFinding>> findings) {
        FileSketch known = sketches.find(fileId).orElseGet(() -> {
            FileSketch made = new FileSketch(fileId);
            sketches.add(made);
            return made;
        });
        known.learn(sketch.orElse(null), findings.orElse(null));
    }

    /** What hinders people in a file; empty if nobody has looked. */
    public Optional<List<AccessibilityFinding>> findings(long fileId) {
        return sketches.find(fileId).flatMap(FileSketch::findings);
    }

    /** Files with the very words. */
    public List<Long> sameText(String textSha256) {
        return sketches.withText(textSha256);
    }

    /** Files that say the same or nearly so, the most alike first. */
    public List<Like> near(TextSketch sketch) {
        return sketches.sharing(sketch.bands()).stream().flatMap(other -> other.sketch().map(s -> new Like(other.fileId(), s.textSha256()
                .equals(sketch.textSha256()) ? 1 : Math.min(MOST_WITH_OTHER_WORDS, s.likeness(sketch)))).stream()).filter(like -> like.likeness() >= NEAR)
                .sorted(Comparator.comparingDouble(Like::likeness).reversed().thenComparing(Like::fileId)).toList();
    }
}

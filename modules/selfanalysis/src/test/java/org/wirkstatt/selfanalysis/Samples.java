package org.wirkstatt.selfanalysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.testkit.YamlContentFiles;

/** Four editions of a small catalogue: the second keeps, splits and merges, the third rewords and changes, the fourth keeps, changes and ends. */
public final class Samples {

    private Samples() {
    }

    /** Text of {@code small-1}, {@code small-2}, {@code small-3} or {@code small-4}. */
    public static String text(String edition) {
        try (InputStream in = Samples.class.getResourceAsStream("/catalogues/" + edition + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static Catalogue catalogue(String edition) {
        return new YamlContentFiles().read(text(edition), Catalogue.class, false);
    }

    /** As if these editions were published. */
    public static Function<String, Optional<Catalogue>> published(String... editions) {
        Map<String, Catalogue> all = Stream.of(editions).collect(Collectors.toMap(e -> e, Samples::catalogue));
        return key -> Optional.ofNullable(all.get(key));
    }

    /** Number of the line, from 1, in which {@code part} stands for the {@code nth} time. */
    public static int line(String text, String part, int nth) {
        int at = -1;
        for (int i = 0; i < nth; i++) {
            at = text.indexOf(part, at + 1);
            if (at < 0) {
                throw new IllegalArgumentException("'" + part + "' does not stand there " + nth + " times");
            }
        }
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}

package org.wirkstatt.search.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Word lists of this package: UTF-8, lower case, words separated by blanks or lines, {@code #} begins a remark. */
final class WordList {

    private WordList() {
    }

    static Set<String> words(String name) {
        return lines(name).stream().flatMap(line -> Stream.of(line.split("\\s+"))).collect(Collectors.toUnmodifiableSet());
    }

    /** Lines without remarks and empty ones. */
    static List<String> lines(String name) {
        InputStream in = WordList.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("word list " + name + " is missing in this module");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.replaceAll("#.*", "").strip()).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + name, e);
        }
    }
}

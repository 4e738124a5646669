package org.wirkstatt.search.wording;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * All lines as text, one below the other.
 *
 * @param generation number of the state they were read in
 */
public record WordingTexts(long generation, String synonyms, String protectedWords, String examples) implements Serializable {

    public String of(WordingKind kind) {
        return switch (kind) {
            case SYNONYM -> synonyms;
            case PROTECTED -> protectedWords;
            case EXAMPLE -> examples;
        };
    }

    /** Without what surrounds them; an end of the text that is empty is none. */
    public List<String> lines(WordingKind kind) {
        String text = of(kind) == null ? "" : of(kind).replace("\0", "");
        return text.isBlank() ? List.of() : Stream.of(text.stripTrailing().split("\\R")).map(line -> line.replaceAll("\\s+", " ").strip()).toList();
    }
}

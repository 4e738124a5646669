package org.wirkstatt.library.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts a text at given spellings, as whole words. Immutable, thread safe. */
public final class MarkedText {

    private final Pattern words;

    /** @param marked true for one of the spellings */
    public record Run(String text, boolean marked) {
    }

    /** @param spellings words or phrases as the text has them; may be empty */
    public MarkedText(Set<String> spellings) {
        // the longest first: of two that begin alike the whole compound is marked
        String any = spellings.stream().filter(s -> !s.isBlank()).sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
                .map(s -> Stream.of(s.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"))).collect(Collectors.joining("|"));
        words = any.isEmpty() ? null : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
    }

    /** All of {@code text} in order. */
    public List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        Matcher matcher = words == null ? null : words.matcher(text);
        while (matcher != null && matcher.find()) {
            if (matcher.start() > at) {
                runs.add(new Run(text.substring(at, matcher.start()), false));
            }
            runs.add(new Run(matcher.group(), true));
            at = matcher.end();
        }
        if (at < text.length()) {
            runs.add(new Run(text.substring(at), false));
        }
        return runs;
    }
}

package org.wirkstatt.library.bulk;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import org.wirkstatt.library.Labels;

/** What is wrong with an entry, each thing once, and the first line that has something wrong. */
final class EntryProblems {

    private final RawEntry raw;
    private final Labels labels;
    private final Set<String> sentences = new LinkedHashSet<>();
    private int line;

    EntryProblems(RawEntry raw, Labels labels) {
        this.raw = raw;
        this.labels = labels;
    }

    void add(int at, String sentence) {
        line = line == 0 ? at : Math.min(line, at);
        sentences.add(sentence);
    }

    void add(EntryField field, String sentence) {
        int at = raw.lines().entrySet().stream().filter(e -> EntryField.of(e.getKey(), labels).filter(field::equals).isPresent())
                .map(e -> e.getValue()).findFirst().orElse(raw.line());
        add(at, field.label(labels, Locale.GERMAN) + ": " + sentence);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    int line() {
        return line == 0 ? raw.line() : line;
    }

    String all() {
        return String.join(" ", sentences);
    }
}

package org.wirkstatt.library.bulk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.wirkstatt.library.Labels;
import org.wirkstatt.library.material.MaterialContent;
import org.wirkstatt.library.vocabulary.Term;
import org.wirkstatt.platform.text.Slugs;

/** The fields of an entry as values; what has no meaning is noted as a problem and then missing. */
final class EntryValues {

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMAN);
    private static final Pattern GROUP = Pattern.compile("(\\d{1,6})(?:\\s*(?:-|–|bis|to)\\s*(\\d{1,6}))?");

    private final Labels labels;
    private final Map<EntryField, Object> values = new EnumMap<>(EntryField.class);
    private final EntryProblems problems;

    EntryValues(RawEntry raw, Labels labels, EntryProblems problems) {
        this.labels = labels;
        this.problems = problems;
        raw.fields().forEach((name, value) -> EntryField.of(name, labels).ifPresentOrElse(field -> values.put(field, value),
                () -> problems.add(raw.lines().getOrDefault(name, raw.line()), labels.text(Locale.GERMAN, "bulk.reason.field", name))));
    }

    boolean has(EntryField field) {
        return values.containsKey(field);
    }

    /** Null where nothing is said. */
    String text(EntryField field) {
        Object value = values.get(field);
        if (value instanceof Collection || value instanceof Map) {
            problem(field, "bulk.reason.form");
            return null;
        }
        return value == null ? null : String.valueOf(value).strip();
    }

    Object raw(EntryField field) {
        return values.get(field);
    }

    /** Parts of a list, or of a cell. @param separators between parts in a cell */
    List<String> list(EntryField field, String separators) {
        Object value = values.get(field);
        Stream<String> parts = value instanceof Collection<?> many ? many.stream().map(String::valueOf)
                : value == null ? Stream.empty() : Arrays.stream(String.valueOf(value).split(separators));
        return parts.map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** Terms by code or by name. */
    <T extends Enum<T> & Term> List<T> terms(EntryField field, Class<T> type) {
        return list(field, "[;,|\n]").stream().flatMap(word -> known(field, type, word).stream()).distinct().toList();
    }

    /** Null where nothing is said. */
    <T extends Enum<T> & Term> T term(EntryField field, Class<T> type) {
        String word = text(field);
        return word == null || word.isEmpty() ? null : known(field, type, word).orElse(null);
    }

    private <T extends Enum<T> & Term> Optional<T> known(EntryField field, Class<T> type, String word) {
        String wanted = Slugs.of(word);
        Optional<T> found = Arrays.stream(type.getEnumConstants()).filter(term -> Stream.of(term.code(), labels.of(Locale.GERMAN, term),
                labels.of(Locale.ENGLISH, term), labels.of(Locale.GERMAN, term).replaceAll(" \\(.*\\)$", "")).anyMatch(name -> Slugs.of(name).equals(wanted)))
                .findFirst();
        if (found.isEmpty()) {
            problem(field, "error.unknownTerm", word, String.join(", ", Term.codes(type)));
        }
        return found;
    }

    Integer number(EntryField field) {
        String value = text(field);
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!value.matches("\\d{1,9}")) {
            problem(field, "error.number");
            return null;
        }
        return Integer.valueOf(value);
    }

    LocalDate day(EntryField field) {
        String value = text(field);
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return value.contains("-") ? LocalDate.parse(value) : LocalDate.parse(value, GERMAN_DAY);
        } catch (DateTimeParseException e) {
            problem(field, "error.date");
            return null;
        }
    }

    boolean yes(EntryField field) {
        String value = text(field);
        return value != null && List.of("ja", "true", "x", "yes", "1").contains(value.toLowerCase(Locale.ROOT));
    }

    /** {@code 6-20}, or the map of the content files. */
    MaterialContent.GroupSize group() {
        Object value = values.get(EntryField.GROUP);
        String text = value instanceof Map<?, ?> map ? map.get("min") + (map.get("max") == null ? "" : "-" + map.get("max")) : text(EntryField.GROUP);
        if (text == null || text.isEmpty()) {
            return null;
        }
        Matcher group = GROUP.matcher(text);
        if (!group.matches()) {
            problem(EntryField.GROUP, "error.groupSize");
            return null;
        }
        return new MaterialContent.GroupSize(Integer.valueOf(group.group(1)), group.group(2) == null ? null : Integer.valueOf(group.group(2)));
    }

    /** Only as a map, so in YAML only. */
    MaterialContent.BasedOn source() {
        Object value = values.get(EntryField.BASED_ON);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Map<?, ?> map)) {
            problem(EntryField.BASED_ON, "bulk.reason.form");
            return null;
        }
        List<String> creators = map.get("creators") instanceof Collection<?> many ? many.stream().map(String::valueOf).toList() : List.of();
        return new MaterialContent.BasedOn(word(map, "title"), creators, word(map, "licence"), word(map, "url"), word(map, "change"));
    }

    private static String word(Map<?, ?> map, String key) {
        return map.get(key) == null ? null : String.valueOf(map.get(key));
    }

    void problem(EntryField field, String key, Object... arguments) {
        problems.add(field, labels.text(Locale.GERMAN, key, arguments));
    }
}

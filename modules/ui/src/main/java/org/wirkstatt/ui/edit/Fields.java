package org.wirkstatt.ui.edit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.time.PartialDate;

/** Text fields of a form as they were typed, and what they mean. Not thread safe; belongs to one open page. */
public final class Fields implements Serializable {

    private static final long serialVersionUID = 1L;
    private final HashMap<String, String> values = new HashMap<>();

    /** As typed, by key; for the page to read and write. */
    public Map<String, String> getValues() {
        return values;
    }

    /** Puts in what is there already; null leaves the field empty. */
    public Fields with(String key, Object value) {
        values.put(key, value == null ? "" : value.toString());
        return this;
    }

    /** Whether nothing is typed anywhere. */
    public boolean isBlank() {
        return values.values().stream().allMatch(v -> v == null || v.isBlank());
    }

    /** Without space around it and with line ends {@code \n}; null if empty. */
    public String text(String key) {
        String value = values.get(key);
        return value == null || value.isBlank() ? null : value.strip().replace("\r\n", "\n");
    }

    /** Several lines with one line end at the last; null if empty. */
    public String lines(String key) {
        String text = text(key);
        return text == null ? null : text + "\n";
    }

    /** A whole number; null if empty or, with a fault, if it is none. */
    public Integer number(String key, String prefix, List<Fault> faults) {
        return read(key, prefix, "error.number", faults, t -> t.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(t)) : Optional.empty());
    }

    /** A day in ISO form; null if empty or, with a fault, if it is none. */
    public LocalDate day(String key, String prefix, List<Fault> faults) {
        return read(key, prefix, "error.day", faults, t -> {
            try {
                return Optional.of(LocalDate.parse(t));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    /** A day, month or year in ISO form; null if empty or, with a fault, if it is none. */
    public PartialDate partial(String key, String prefix, List<Fault> faults) {
        return read(key, prefix, "error.date", faults, t -> {
            try {
                return Optional.of(new PartialDate(t));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * @param prefix what stands before the key in the name of a fault: empty, or the row such as {@code facts[2].}
     * @param find the meaning of a text; empty if it has none
     * @return null if the field is empty, or with a fault if it has no meaning
     */
    public <T> T read(String key, String prefix, String messageKey, List<Fault> faults, Function<String, Optional<T>> find) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        Optional<T> found = find.apply(text);
        if (found.isEmpty()) {
            faults.add(new Fault(prefix + key, messageKey, text));
        }
        return found.orElse(null);
    }
}

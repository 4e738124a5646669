package org.wirkstatt.ui.edit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** A list in a form: rows of text fields that can be added and removed. Not thread safe; belongs to one open page. */
public final class Rows implements Serializable {

    private static final long serialVersionUID = 1L;
    private final String key;
    private final ArrayList<Fields> rows = new ArrayList<>();

    /** @param key of the list in the content file, such as {@code facts} */
    public Rows(String key, List<Fields> filled) {
        this.key = key;
        rows.addAll(filled);
    }

    /** In order. */
    public List<Fields> getRows() {
        return rows;
    }

    /** Adds an empty row at the end. */
    public void add() {
        rows.add(new Fields());
    }

    /** Takes the row at {@code index}, from 0, away; does nothing if there is none. */
    public void remove(int index) {
        if (index >= 0 && index < rows.size()) {
            rows.remove(index);
        }
    }

    /**
     * Reads all rows; empty ones are dropped first, so that the number in a fault is that of the row on the page.
     *
     * @param read gets the row and the prefix for its faults, such as {@code facts[2].}
     */
    public <T> List<T> read(BiFunction<Fields, String, T> read) {
        rows.removeIf(Fields::isBlank);
        return IntStream.range(0, rows.size()).mapToObj(i -> read.apply(rows.get(i), key + "[" + i + "].")).toList();
    }
}

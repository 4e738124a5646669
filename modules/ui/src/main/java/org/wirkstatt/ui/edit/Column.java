package org.wirkstatt.ui.edit;

import java.util.List;

import jakarta.faces.model.SelectItem;

/**
 * A field of each row of {@link Rows}.
 *
 * @param key in {@link Fields}
 * @param label in the language of the page
 * @param kind {@code text}, {@code area} (several lines) or {@code choice}
 * @param options of a choice; empty elsewhere
 */
public record Column(String key, String label, String kind, List<SelectItem> options) {

    public static Column text(String key, String label) {
        return new Column(key, label, "text", List.of());
    }

    public static Column area(String key, String label) {
        return new Column(key, label, "area", List.of());
    }

    public static Column choice(String key, String label, List<SelectItem> options) {
        return new Column(key, label, "choice", options);
    }
}

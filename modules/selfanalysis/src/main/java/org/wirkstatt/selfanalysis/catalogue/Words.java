package org.wirkstatt.selfanalysis.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text of a catalogue as a reader gets it.
 *
 * @param text empty where the catalogue has none
 * @param language that the text is written in, BCP 47; for the attribute {@code lang}
 */
public record Words(String text, String language) {

    static Words of(Map<String, String> texts, List<String> languages, Locale reader) {
        String tag = reader.toLanguageTag();
        if (texts != null && texts.containsKey(tag)) {
            return new Words(texts.get(tag), tag);
        }
        if (texts != null && texts.containsKey(reader.getLanguage())) {
            return new Words(texts.get(reader.getLanguage()), reader.getLanguage());
        }
        String main = languages.get(0);
        return new Words(texts == null ? "" : texts.getOrDefault(main, ""), main);
    }

    @Override
    public String toString() {
        return text;
    }
}

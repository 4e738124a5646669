package org.wirkstatt.pages.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.pages.PageTexts;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.edit.Column;

/** Names and options of the fields of the editor. */
@Named("pagesFields")
@ApplicationScoped
public class PageFields {

    private static final Map<String, List<String>> COLUMNS = Map.of("timeline", List.of("when", "title", "text", "source"), "figures",
            List.of("value", "label", "asOf", "source"), "sources", List.of("title", "url", "publisher", "date"));

    @Inject
    PageTexts texts;
    @Inject
    Language language;

    /** Fields of the rows of one list. */
    public List<Column> columns(String list) {
        return COLUMNS.get(list).stream()
                .map(key -> key.equals("text") ? Column.area(key, text("column." + key)) : Column.text(key, text("column." + key))).toList();
    }

    public List<SelectItem> getLanguages() {
        return Stream.of("de", "en", "de-x-leicht").map(l -> new SelectItem(l, text("edit.language." + l))).toList();
    }

    /** The sentence of a fault with the name of its field before it, such as 'Zahlen, Zeile 3, Stand: …'. */
    public String sentence(Fault fault) {
        String[] parts = fault.field().split("[\\[\\].]+");
        String name = text("edit." + parts[0]);
        if (parts.length == 3) {
            name = texts.text("edit.place", locale(), name, Integer.parseInt(parts[1]) + 1, text("column." + parts[2]));
        }
        return name + ": " + texts.message(fault, locale());
    }

    private String text(String key) {
        return texts.text(key, locale());
    }

    private Locale locale() {
        return language.getLocale();
    }
}

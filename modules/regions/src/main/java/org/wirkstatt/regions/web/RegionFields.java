package org.wirkstatt.regions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.regions.EducationPhase;
import org.wirkstatt.regions.FederalState;
import org.wirkstatt.regions.Focus;
import org.wirkstatt.regions.NetworkType;
import org.wirkstatt.regions.PartnerKind;
import org.wirkstatt.regions.RegionStatus;
import org.wirkstatt.regions.RegionTexts;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.edit.Column;

/** Names and options of the fields of the editor. */
@Named("regionsFields")
@ApplicationScoped
public class RegionFields {

    private static final Map<String, List<String>> COLUMNS = Map.of("districts", List.of("key", "name"),
            "organisations", List.of("name", "legalForm", "since", "until", "note"),
            "previousNames", List.of("name", "slug", "since", "until", "note"),
            "partnerCounts", List.of("kind", "count", "about", "asOf", "source"), "facts", List.of("label", "value", "asOf", "source"),
            "initiatives", List.of("name"), "testimonials", List.of("text", "person", "role", "consentAt"),
            "sources", List.of("title", "url", "publisher", "date"));

    @Inject
    RegionTexts texts;
    @Inject
    Language language;

    /** Fields of the rows of one list. */
    public List<Column> columns(String list) {
        return COLUMNS.get(list).stream().map(this::column).toList();
    }

    private Column column(String key) {
        String label = text("column." + key);
        return switch (key) {
            case "kind" -> Column.choice(key, label, options(PartnerKind.values()));
            case "about" -> Column.choice(key, label,
                    List.of(new SelectItem("", text("edit.about.exact")), new SelectItem("true", text("edit.about.rounded"))));
            case "text" -> Column.area(key, label);
            default -> Column.text(key, label);
        };
    }

    public List<SelectItem> getTypes() {
        return options(NetworkType.values());
    }

    public List<SelectItem> getStatuses() {
        return Arrays.stream(RegionStatus.values()).map(this::item).toList();
    }

    public List<SelectItem> getFocuses() {
        return Arrays.stream(Focus.values()).map(this::item).toList();
    }

    public List<SelectItem> getEducationPhases() {
        return Arrays.stream(EducationPhase.values()).map(this::item).toList();
    }

    public List<SelectItem> getStates() {
        return Stream.concat(Stream.of(none()), Arrays.stream(FederalState.values()).map(s -> new SelectItem(s.code(), s.label(locale())))).toList();
    }

    private List<SelectItem> options(Enum<?>[] values) {
        return Stream.concat(Stream.of(none()), Arrays.stream(values).map(this::item)).toList();
    }

    private SelectItem none() {
        return new SelectItem("", text("edit.choose"));
    }

    private SelectItem item(Enum<?> constant) {
        return new SelectItem(EnumKey.of(constant), texts.label(constant, locale()));
    }

    /** The sentence of a fault with the name of its field before it, such as 'Fakten, Zeile 3, Stand: …'. */
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

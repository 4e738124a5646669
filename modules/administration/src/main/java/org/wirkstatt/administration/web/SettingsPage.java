package org.wirkstatt.administration.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.administration.SettingsDesk;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.error.InvalidContentException;
import org.wirkstatt.platform.setting.EditableSetting.Kind;
import org.wirkstatt.platform.setting.SettingsAdministration.Change;
import org.wirkstatt.platform.setting.SettingsAdministration.Editable;
import org.wirkstatt.platform.setting.SettingsAdministration.Effective;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Settings that can be changed here, as a form, and all others with where they come from. */
@Named("administrationSettingsPage")
@ViewScoped
public class SettingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SettingsDesk desk;
    @Inject
    Texts texts;
    @Inject
    Language language;
    @Inject
    Messages messages;

    private List<Field> fields;
    private transient List<Effective> effective;

    /** One input. Before is what the person saw; it moves on after a conflict, so that saving again is meant. */
    public static final class Field implements Serializable {

        private static final long serialVersionUID = 1L;
        private final String key;
        private final String module;
        private final String labelKey;
        private final String hintKey;
        private final boolean area;
        private final String origin;
        private String before;
        private String value;

        Field(Editable editable) {
            key = editable.setting().key();
            module = editable.setting().module();
            labelKey = editable.setting().labelKey();
            hintKey = editable.setting().hintKey();
            area = editable.setting().kind() == Kind.LINES;
            origin = editable.isOpen() ? "" : editable.origin().name();
            before = editable.value().orElse("");
            value = before;
        }

        public String getKey() {
            return key;
        }

        public boolean isArea() {
            return area;
        }

        public boolean isOpen() {
            return origin.isEmpty();
        }

        public String getOrigin() {
            return origin;
        }

        public String getValue() {
            return value;
        }

        public void setValue(String value) {
            this.value = value;
        }
    }

    @PostConstruct
    void load() {
        fields = new ArrayList<>(desk.editable().stream().map(Field::new).toList());
    }

    public List<Field> getFields() {
        return fields;
    }

    public String label(Field field) {
        return texts.of(field.module, field.labelKey, language.getLocale());
    }

    public String hint(Field field) {
        return field.hintKey.isEmpty() ? "" : texts.of(field.module, field.hintKey, language.getLocale());
    }

    public List<Effective> getEffective() {
        if (effective == null) {
            effective = desk.effective();
        }
        return effective;
    }

    public void save() {
        Map<String, Change> changes = new LinkedHashMap<>();
        fields.stream().filter(Field::isOpen).forEach(field -> changes.put(field.key, new Change(field.before, field.value == null ? "" : field.value)));
        try {
            desk.save(changes);
        } catch (InvalidContentException e) {
            messages.show("edit", new InvalidContentException(e.faults().stream().map(this::atInput).toList()),
                    fault -> texts.of("kernel", fault.messageKey(), language.getLocale(), fault.argument()));
            return;
        } catch (EditConflictException e) {
            conflict();
            messages.show(e);
            return;
        }
        load();
        effective = null;
        messages.done("administration", "settings.saved");
    }

    /** The input of a setting has the number of its row in its id. */
    private Fault atInput(Fault fault) {
        int row = 0;
        while (!fields.get(row).key.equals(fault.field())) {
            row++;
        }
        return new Fault("settings[" + row + "]." + (fields.get(row).area ? "lines" : "line"), fault.messageKey(), fault.argument());
    }

    /** What is typed stays; what is stored becomes what was seen, and stands below the input. */
    private void conflict() {
        Map<String, String> stored = new LinkedHashMap<>();
        desk.editable().forEach(editable -> stored.put(editable.setting().key(), editable.value().orElse("")));
        fields.forEach(field -> field.before = stored.getOrDefault(field.key, ""));
    }

    /** What is stored, where somebody else changed it meanwhile. */
    public String stored(Field field) {
        return messages.getProblems().isEmpty() || field.before.equals(field.value == null ? "" : field.value) ? "" : field.before;
    }
}

package org.wirkstatt.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** What somebody typed into a form that the server could no longer take, so that nothing is lost. */
@Named
@ApplicationScoped
public class LateForm {

    /** Request attribute: the texts to give back. */
    static final String TEXTS = "org.wirkstatt.lateForm";

    /** Texts of a form, longest first; buttons, hidden fields, single words and passwords are left out. */
    static List<String> texts(Map<String, String[]> form) {
        return form.entrySet().stream()
                .filter(e -> !e.getKey().startsWith("jakarta.faces.") && !e.getKey().toLowerCase(Locale.ROOT).contains("password"))
                .flatMap(e -> Arrays.stream(e.getValue())).filter(value -> value.strip().contains(" "))
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    @SuppressWarnings("unchecked") // set by PageExceptions and nobody else
    public List<String> getTexts() {
        Object texts = FacesContext.getCurrentInstance().getExternalContext().getRequestMap().get(TEXTS);
        return texts == null ? List.of() : (List<String>) texts;
    }
}

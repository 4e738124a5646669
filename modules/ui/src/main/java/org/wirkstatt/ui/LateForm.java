package org.wirkstatt.ui;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What somebody typed into a form that the server could no longer take, so that nothing is lost. */
@Named
@ApplicationScoped
public class LateForm {

    /** Request attribute: this answer gives a form back. */
    static final String SENT = "org.wirkstatt.lateForm";

    /** Longest text first; buttons, hidden fields and passwords are left out. */
    public List<String> getTexts() {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return request.getParameterMap().entrySet().stream()
                .filter(e -> !e.getKey().startsWith("jakarta.faces.") && !e.getKey().toLowerCase(java.util.Locale.ROOT).contains("password"))
                .flatMap(e -> java.util.Arrays.stream(e.getValue())).filter(v -> v.length() > 2 && v.contains(" "))
                .sorted((a, b) -> Integer.compare(b.length(), a.length())).toList();
    }
}

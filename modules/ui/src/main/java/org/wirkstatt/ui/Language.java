package org.wirkstatt.ui;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.wirkstatt.platform.http.ReadingPage;

/** Language of the interface in this request, as the language filter found it. */
@Named
@ApplicationScoped
public class Language {

    public Locale getLocale() {
        Object locale = FacesContext.getCurrentInstance().getExternalContext().getRequestMap().get(ReadingPage.LOCALE);
        return locale instanceof Locale known ? known : Locale.GERMAN;
    }

    /** For the attribute {@code lang}: {@code de} or {@code en}. */
    public String getTag() {
        return getLocale().getLanguage();
    }

    public boolean isEnglish() {
        return getLocale().equals(Locale.ENGLISH);
    }
}

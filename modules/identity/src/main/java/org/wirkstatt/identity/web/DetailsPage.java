package org.wirkstatt.identity.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.identity.account.Account;
import org.wirkstatt.identity.account.Members;
import org.wirkstatt.identity.account.People;

/** Name for others and language of pages and letters. */
@Named("identityDetailsPage")
@ViewScoped
public class DetailsPage extends OwnPage {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Members members;
    @Inject
    transient People people;
    private String displayName;
    private String locale;

    public void load() {
        Account account = members.find(me()).orElseThrow();
        displayName = account.displayName();
        locale = account.locale().getLanguage();
    }

    /** Saves, and shows the page that follows in the language that was chosen. */
    public void save() throws IOException {
        if (attempt(() -> people.call(displayName, "en".equals(locale) ? Locale.ENGLISH : Locale.GERMAN))) {
            goOn("details.done", "/konto?lang=" + ("en".equals(locale) ? "en" : "de"));
        }
    }

    public List<SelectItem> getLocales() {
        return List.of(new SelectItem("de", "Deutsch"), new SelectItem("en", "English"));
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }
}

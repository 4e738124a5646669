package org.wirkstatt.search.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.search.index.SearchAdministration;
import org.wirkstatt.ui.Language;

/** State of the index, and its rebuild. */
@Named("searchAdministrationPage")
@RequestScoped
public class SearchAdministrationPage {

    static final String PATH = "/verwaltung/suche";

    @Inject
    SearchAdministration administration;
    @Inject
    Texts texts;
    @Inject
    Language language;

    private SearchAdministration.State state;

    @PostConstruct
    void load() {
        state = administration.state();
    }

    public SearchAdministration.State getState() {
        return state;
    }

    public String getProgress() {
        return state.total() == 0 ? texts.of("search", "administration.counting", language.getLocale())
                : texts.of("search", "administration.progress", language.getLocale(), state.done(), state.total());
    }

    /** Begins the rebuild; its progress is on the page before, which can be left. */
    public void rebuild() throws java.io.IOException {
        administration.rebuild();
        FacesContext.getCurrentInstance().getExternalContext().redirect(PATH);
    }
}

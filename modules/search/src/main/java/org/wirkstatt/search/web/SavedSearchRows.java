package org.wirkstatt.search.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.search.NewMatches;
import org.wirkstatt.search.SearchRequest.Order;
import org.wirkstatt.search.saved.SavedSearch;
import org.wirkstatt.search.saved.SavedSearches;
import org.wirkstatt.ui.Language;

/** The saved searches of a person in a list, and the way to keep the search of this page. */
@Named("searchSavedRows")
@RequestScoped
public class SavedSearchRows {

    @Inject
    SavedSearches searches;
    @Inject
    NewMatches matches;
    @Inject
    CurrentUser user;
    @Inject
    Language language;
    private List<Row> rows = List.of();

    /**
     * A search in the list.
     *
     * @param what words and names of the filters
     * @param url of its results
     */
    public record Row(SavedSearch search, String what, String url) {
    }

    public void load() {
        rows = searches.list().stream().map(search -> new Row(search, what(matches, search.question(), search.facets(), language.getLocale()), url(search))).toList();
    }

    public List<Row> getRows() {
        return rows;
    }

    static String what(NewMatches matches, String question, Map<String, Set<String>> facets, Locale locale) {
        return Stream.concat(Stream.of(question).filter(text -> !text.isEmpty()), matches.labels(facets, locale).stream()).collect(Collectors.joining(" · "));
    }

    static String url(SavedSearch search) {
        return new ResultAddress(search.question(), search.facets(), Order.RELEVANCE).toString();
    }

    /** Whether somebody asks who can keep searches. */
    public boolean isOffered() {
        return user.may(SavedSearches.OWN);
    }

    /** Address of the form that keeps the search of this address. */
    public String getKeepUrl() {
        Map<String, String[]> parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        ResultAddress address = ResultAddress.of(parameters);
        return "/suche/gemerkt/neu" + address.toString().substring("/suche".length());
    }
}

package org.wirkstatt.search.web;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.search.NewMatches;
import org.wirkstatt.search.SearchRequest;
import org.wirkstatt.search.SearchRequest.Order;
import org.wirkstatt.search.saved.InvalidSavedSearchException;
import org.wirkstatt.search.saved.Rhythm;
import org.wirkstatt.search.saved.SavedSearch;
import org.wirkstatt.search.saved.SavedSearches;
import org.wirkstatt.search.saved.SavedSearches.News;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Keeps a search, renames it, ends it. */
@Named("searchSavedForm")
@ViewScoped
public class SavedSearchForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/suche/gemerkt";

    @Inject
    transient SavedSearches searches;
    @Inject
    transient NewMatches matches;
    @Inject
    transient Language language;
    @Inject
    transient Texts texts;
    @Inject
    transient Messages messages;

    private String id;
    private String question = "";
    private LinkedHashMap<String, Set<String>> facets = new LinkedHashMap<>();
    private String name;
    private String rhythm = Rhythm.DAILY.name();
    private String title;
    private transient List<News> news;

    /** Takes words and filters from the address of the results. */
    public void loadNew() {
        if (name != null) {
            return;
        }
        ResultAddress address = ResultAddress.of(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
        question = address.text().substring(0, Math.min(address.text().length(), SearchRequest.MAX_CHARACTERS));
        matches.known(address.facets()).forEach((facet, values) -> facets.put(facet, new TreeSet<>(values)));
        String what = getWhat();
        name = what.substring(0, Math.min(what.length(), SavedSearches.LONGEST_NAME));
    }

    public void load() {
        SavedSearch search = searches.get(number());
        question = search.question();
        facets = new LinkedHashMap<>(search.facets());
        title = search.name();
        if (name == null) {
            name = search.name();
            rhythm = search.rhythm().name();
        }
    }

    private long number() {
        if (id == null || !id.matches("[1-9]\\d{0,17}")) {
            throw new NotFoundException("search.saved/" + id);
        }
        return Long.parseLong(id);
    }

    public synchronized void keep() {
        attempt(() -> {
            SavedSearch kept = searches.keep(new SearchRequest(question, facets, Order.RELEVANCE, 1, 1, language.getLocale()), name, chosen());
            messages.done("search", "saved.done.kept", kept.name());
        });
    }

    public synchronized void save() {
        attempt(() -> {
            searches.change(number(), name, chosen());
            messages.done("search", "saved.done.changed");
        });
    }

    public synchronized void end() {
        attempt(() -> {
            String ended = searches.get(number()).name();
            searches.end(number());
            messages.done("search", "saved.done.ended", ended);
        });
    }

    private void attempt(Runnable action) {
        try {
            action.run();
            FacesContext.getCurrentInstance().getExternalContext().redirect(LIST);
        } catch (InvalidSavedSearchException e) {
            messages.show(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rhythm chosen() {
        return Stream.of(Rhythm.values()).filter(r -> r.name().equals(rhythm)).findFirst().orElse(Rhythm.DAILY);
    }

    /** What came lately, asked once for each answer. */
    public List<News> getNews() {
        if (news == null) {
            news = searches.news(number(), language.getLocale());
        }
        return news;
    }

    public List<SelectItem> getRhythms() {
        return Stream.of(Rhythm.values()).map(r -> new SelectItem(r.name(), texts.of("search", "saved.rhythm." + r.name(), language.getLocale()))).toList();
    }

    public String getWhat() {
        return SavedSearchRows.what(matches, question, facets, language.getLocale());
    }

    public String getResultUrl() {
        return new ResultAddress(question, Map.copyOf(facets), Order.RELEVANCE).toString();
    }

    public String getTitle() {
        return title;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRhythm() {
        return rhythm;
    }

    public void setRhythm(String rhythm) {
        this.rhythm = rhythm;
    }
}

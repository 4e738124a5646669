package org.wirkstatt.search.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.search.SearchRequest;
import org.wirkstatt.search.SearchRequest.Order;
import org.wirkstatt.search.SearchResult;
import org.wirkstatt.search.SearchResult.Facet;
import org.wirkstatt.search.SearchResult.Hit;
import org.wirkstatt.search.SearchResult.Relaxation;
import org.wirkstatt.search.SearchService;
import org.wirkstatt.search.missed.MissedQueries;
import org.wirkstatt.ui.Language;

/** The result page. All of the question is in the address. */
@Named("searchPage")
@RequestScoped
public class SearchPage {

    private static final int OPEN_VALUES = 8;

    @Inject
    SearchService search;
    @Inject
    MissedQueries missed;
    @Inject
    Language language;
    @Inject
    Texts texts;
    private ResultAddress address = new ResultAddress("", Map.of(), Order.RELEVANCE);
    private SearchResult result;
    private int page = 1;
    private List<FacetView> facets = List.of();
    private List<LinkItem> chips = List.of();
    private List<LinkItem> relaxations = List.of();
    private List<HitView> hits = List.of();

    /** A link with its text. */
    public record LinkItem(String label, String url) {
    }

    /** A facet on the page: the first values, and the rest folded. */
    public record FacetView(String name, String title, List<SearchResult.FacetValue> first, List<SearchResult.FacetValue> more) {
    }

    /**
     * A hit on the page.
     *
     * @param kind what kind of thing it is: its kind where it has one, else its type
     * @param details short facts without the kind
     * @param visibility who may read it, in the words of {@code po:visibility}
     */
    public record HitView(Hit hit, String kind, List<String> details, String visibility) {
    }

    /** Reads the address and asks. */
    public void load() {
        Map<String, String[]> parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        ResultAddress asked = ResultAddress.of(parameters);
        String text = asked.text();
        Map<String, Set<String>> facets = asked.facets();
        Order order = asked.order();
        page = number(ResultAddress.first(parameters, "seite"));
        result = search.search(new SearchRequest(text, facets, order, page, SearchRequest.PAGE_SIZE, language.getLocale()));
        page = result.page();
        if (result.total() == 0 && facets.isEmpty()) {
            missed.note(text);
        }
        Map<String, Set<String>> known = new LinkedHashMap<>();
        result.facets().forEach(facet -> facet.values().stream().filter(SearchResult.FacetValue::chosen)
                .forEach(value -> known.computeIfAbsent(facet.name(), name -> new LinkedHashSet<>()).add(value.value())));
        address = new ResultAddress(text, known, order);
        prepare();
    }

    /** Getters are called often, so everything is made once. */
    private void prepare() {
        facets = result.facets().stream().map(this::view).toList();
        chips = result.facets().stream().flatMap(facet -> facet.values().stream().filter(SearchResult.FacetValue::chosen)
                .map(value -> new LinkItem(value.label(), address.without(facet.name(), value.value()).toString()))).toList();
        relaxations = result.relaxations().stream().map(this::relaxation).toList();
        hits = result.hits().stream().map(this::view).toList();
    }

    private static int number(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : 1;
    }

    private String text(String key, Object... arguments) {
        return texts.of("search", key, language.getLocale(), arguments);
    }

    public SearchResult getResult() {
        return result;
    }

    public String getText() {
        return address.text();
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return (int) Math.min(SearchRequest.LAST_PAGE, Math.max(1, (result.total() + result.size() - 1) / result.size()));
    }

    public String getPagerUrl() {
        return address.open();
    }

    /** For the title bar, which a screen reader speaks first: with the number of hits. */
    public String getTitle() {
        return address.text().isEmpty() ? text("results.title") : text("results.titleWithCount", address.text(), result.total());
    }

    public String getCount() {
        return text(address.text().isEmpty() ? "results.countAll" : "results.count", result.total());
    }

    public boolean isAsked() {
        return !address.text().isEmpty() || !address.facets().isEmpty();
    }

    public boolean isByDate() {
        return address.order() == Order.DATE;
    }

    public String getByRelevanceUrl() {
        return address.withOrder(Order.RELEVANCE).toString();
    }

    public String getByDateUrl() {
        return address.withOrder(Order.DATE).toString();
    }

    public String getAllRemovedUrl() {
        return address.withoutFacets().toString();
    }

    public String getFirstPageUrl() {
        return address.toString();
    }

    /** What has to be said about how the words were met; empty where every hit has all words. */
    public String getMatchNote() {
        return switch (result.match()) {
            case ALL_WORDS -> "";
            case ALL_WORDS_FIRST -> text("results.match.first");
            case SIMILAR_WORDS -> text("results.match.similar");
            case FEWER_WORDS -> text("results.match.fewer", String.join(" ", result.leftOut()));
            case ANY_WORD -> text("results.match.any");
        };
    }

    public LinkItem getDidYouMean() {
        return result.didYouMean().isEmpty() ? null : new LinkItem(result.didYouMean(), address.withText(result.didYouMean()).toString());
    }

    public List<LinkItem> getRelaxations() {
        return relaxations;
    }

    private LinkItem relaxation(Relaxation relaxation) {
        ResultAddress wider = relaxation.facet().isEmpty() ? address.withText(relaxation.text()) : address.without(relaxation.facet(), relaxation.value());
        return new LinkItem(text("results.without", relaxation.label(), relaxation.total()), wider.toString());
    }

    public List<FacetView> getFacets() {
        return facets;
    }

    private FacetView view(Facet facet) {
        List<SearchResult.FacetValue> first = new ArrayList<>();
        List<SearchResult.FacetValue> more = new ArrayList<>();
        facet.values().forEach(value -> (value.chosen() || first.size() < OPEN_VALUES ? first : more).add(value));
        return new FacetView(facet.name(), facet.title().isEmpty() ? text("results.facet.type") : facet.title(), first, more);
    }

    /** Chosen values, each with the address without it. */
    public List<LinkItem> getChips() {
        return chips;
    }

    public String getChosenCount() {
        return text("results.filters.chosen", chips.size());
    }

    /** Number of the first hit of this page in the whole list, from 1. */
    public int getFirstNumber() {
        return (page - 1) * result.size() + 1;
    }

    public List<HitView> getHits() {
        return hits;
    }

    private HitView view(Hit hit) {
        String kind = kind(hit);
        return new HitView(hit, kind, hit.details().stream().filter(detail -> !detail.equals(kind)).toList(), visibility(hit));
    }

    private String kind(Hit hit) {
        return hit.facets().getOrDefault("kind", List.of()).stream().findFirst()
                .flatMap(kind -> result.facets().stream().filter(f -> f.name().equals("kind")).flatMap(f -> f.values().stream())
                        .filter(v -> v.value().equals(kind)).map(SearchResult.FacetValue::label).findFirst())
                .orElse(hit.typeLabel());
    }

    private static String visibility(Hit hit) {
        if (hit.audiences().contains(Audience.PUBLIC)) {
            return "public";
        }
        if (hit.audiences().contains(Audience.MEMBERS)) {
            return "members";
        }
        return hit.audiences().stream().anyMatch(a -> a.token().startsWith("region:")) ? "region" : "draft";
    }

    public String more(Hit hit) {
        return text("results.morePassages", hit.morePassages());
    }

    public String getAlsoFound() {
        return String.join(" · ", result.alsoFound());
    }

    public String getNothing() {
        return text("results.nothing", address.text());
    }
}

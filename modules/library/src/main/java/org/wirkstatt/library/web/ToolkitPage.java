package org.wirkstatt.library.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.LibraryPermission;
import org.wirkstatt.library.collection.CollectionReader;
import org.wirkstatt.library.collection.CollectionView;
import org.wirkstatt.library.material.FacetCounts;
import org.wirkstatt.library.material.MaterialFilter;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialRow;
import org.wirkstatt.library.vocabulary.Criterion;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Phase;
import org.wirkstatt.library.vocabulary.Stair;
import org.wirkstatt.library.vocabulary.TargetGroup;
import org.wirkstatt.library.vocabulary.Term;
import org.wirkstatt.library.vocabulary.Topic;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.search.SearchLink;
import org.wirkstatt.ui.Language;

/** The entrance of the toolkit: packages, the stairs, and all materials with filters. */
@Named("libraryToolkitPage")
@RequestScoped
public class ToolkitPage {

    private static final int PAGE_SIZE = 20;

    /** @param options values that exist, and the chosen ones; not empty */
    public record Facet(String parameter, String title, List<Option> options) {
    }

    /** @param count materials it would show */
    public record Option(String id, String code, String label, long count, boolean chosen) {
    }

    /** A chosen value. @param path this list without it */
    public record Chip(String label, String path) {
    }

    /** A step of the impact stairs. @param count in words */
    public record Step(int number, String label, String count, String path) {
    }

    @Inject
    MaterialReader materials;
    @Inject
    CollectionReader collections;
    @Inject
    MaterialLines lines;
    @Inject
    Labels labels;
    @Inject
    Language language;
    @Inject
    CurrentUser user;
    @Inject
    Instance<SearchLink> search;
    @Inject
    Modules modules;

    private MaterialFilter filter = MaterialFilter.NONE;
    private ResultPage<MaterialRow> found;
    private FacetCounts counts;
    // made once: the page asks for a list anew with each expression about one of its entries
    private List<MaterialLines.Line> materialLines;
    private List<Facet> facets;
    private List<Chip> chips;
    private List<CollectionView> packages;

    /** Reads the filters; what is not in the lists of words is left out. */
    public void load() {
        Map<String, String[]> sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        filter = MaterialFilter.of(name -> Arrays.asList(sent.getOrDefault(name, new String[0])), false);
        String page = Optional.ofNullable(sent.get("seite")).map(values -> values[0]).filter(n -> n.matches("[1-9]\\d{0,8}")).orElse("1");
        found = materials.list(filter, Integer.parseInt(page), PAGE_SIZE);
        counts = materials.counts(filter);
        materialLines = lines.of(found.items(), language.getLocale());
        facets = makeFacets();
        chips = makeChips();
        packages = collections.list();
    }

    public String getHeading() {
        return labels.text(language.getLocale(), "toolkit.found", found.total());
    }

    public List<MaterialLines.Line> getMaterials() {
        return materialLines;
    }

    public boolean isNothingFound() {
        return found.items().isEmpty();
    }

    public int getPage() {
        return found.page();
    }

    public int getPages() {
        return found.pages();
    }

    /** This list, to which the number of a page is added. */
    public String getPageUrl() {
        String query = filter.query(null);
        return query.isEmpty() ? "/toolkit?" : "/toolkit?" + query + "&";
    }

    public List<Facet> getFacets() {
        return facets;
    }

    private List<Facet> makeFacets() {
        return Stream.of(facet("kind", Kind.values()), facet("phase", Phase.values()), facet("topic", Topic.values()),
                facet("criterion", Criterion.values()), facet("audience", TargetGroup.values())).filter(f -> !f.options().isEmpty()).toList();
    }

    private Facet facet(String parameter, Term[] terms) {
        List<Option> options = Arrays.stream(terms).map(t -> new Option("f-" + parameter + "-" + t.code(), t.code(), labels.of(language.getLocale(), t),
                counts.of(parameter, t), filter.isChosen(parameter, t))).filter(o -> o.count() > 0 || o.chosen()).toList();
        return new Facet(parameter, labels.text(language.getLocale(), "facet." + parameter), options);
    }

    public List<Chip> getChips() {
        return chips;
    }

    private List<Chip> makeChips() {
        return filter.choices().stream().map(choice -> {
            String rest = filter.query(choice);
            return new Chip(labels.of(language.getLocale(), choice.term()), rest.isEmpty() ? "/toolkit" : "/toolkit?" + rest);
        }).toList();
    }

    /** Stairs chosen on the page before; carried along by the form, which has no boxes for them. */
    public List<Stair> getChosenStairs() {
        return filter.stairs();
    }

    public List<CollectionView> getCollections() {
        return packages;
    }

    /** Packages and stairs stand on the entrance only, not above a filtered list. */
    public boolean isEntrance() {
        return filter.choices().isEmpty() && found.page() == 1;
    }

    public boolean isByReview() {
        return filter.order() == MaterialFilter.Order.REVIEWED;
    }

    /** This list in the other order. */
    public String getOtherOrder() {
        MaterialFilter other = new MaterialFilter(filter.kinds(), filter.phases(), filter.topics(), filter.criteria(), filter.audiences(),
                filter.stairs(), isByReview() ? MaterialFilter.Order.TITLE : MaterialFilter.Order.REVIEWED);
        String query = other.query(null);
        return query.isEmpty() ? "/toolkit" : "/toolkit?" + query;
    }

    /** Null without a search. */
    public String getSearchPath() {
        return !modules.isOffered(search) ? null : search.get().path();
    }

    public boolean isMayEdit() {
        return user.may(LibraryPermission.EDIT);
    }
}

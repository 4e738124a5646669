package org.wirkstatt.selfanalysis.help;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.change.Remembered;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.ContentPresenter.Presentation;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.search.Finder;
import org.wirkstatt.platform.search.Similar.Fit;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;
import org.wirkstatt.selfanalysis.edition.Materials;
import org.wirkstatt.selfanalysis.help.Suggestion.Kind;
import org.wirkstatt.selfanalysis.help.Suggestion.Reason;

/**
 * What the portal has about a criterion, each with its reason: what was connected with it first, what only has its words after that. Asks the
 * search, which gives nobody what that person may not read, and the module of each thing again, as the search may lag behind. Without a search
 * only what the catalogue points to is offered. People are never offered.
 */
@ApplicationScoped
public class HelpService {

    /** For one criterion. */
    public static final int MOST = 3;
    private static final String MATERIAL = "library.material";
    private static final String THREAD = "forum.thread";
    private static final String FACET = "criterion";
    /** Asked for at once: some may be shown already. */
    private static final int ASKED = 2 * MOST;
    /** Of so many is kept what visitors see. */
    private static final int CRITERIA = 100;

    @Inject
    Instance<Finder> finder;
    @Inject
    @Any
    Instance<ContentPresenter> presenters;
    @Inject
    Materials materials;
    @Inject
    CurrentUser user;
    @Inject
    PublicState state;
    private Remembered<String, List<Suggestion>> forVisitors;

    @PostConstruct
    void open() {
        forVisitors = new Remembered<>(state, CRITERIA);
    }

    /** Three at most, for the person who asks. The last one is a thread of the exchange where one fits. */
    public List<Suggestion> of(Catalogue catalogue, Criterion criterion) {
        return chosen(Stream.concat(pointedTo(criterion).stream(), connected(criterion).stream()).toList(), Set.of(), catalogue, criterion);
    }

    /**
     * As {@link #of}, without what the catalogue points to, for a page where that stands already. For visitors it is kept until something public
     * changes.
     */
    public List<Suggestion> beside(Catalogue catalogue, Criterion criterion) {
        return user.isSignedIn() ? read(catalogue, criterion) : forVisitors.get(catalogue.edition() + "/" + criterion.id(), key -> read(catalogue, criterion));
    }

    private List<Suggestion> read(Catalogue catalogue, Criterion criterion) {
        return chosen(connected(criterion), pointedTo(criterion).stream().map(Suggestion::thing).collect(Collectors.toSet()), catalogue, criterion);
    }

    /** A material or thread, as this person may see it now. @param thing as {@link Suggestion#thing()}; whatever else it is finds nothing */
    public Optional<Presentation> find(String thing) {
        return Stream.of(MATERIAL, THREAD).filter(type -> thing.matches(type.replace(".", "\\.") + "/\\d{1,18}"))
                .map(type -> new ContentRef(type, thing.substring(type.length() + 1))).findFirst().flatMap(this::find);
    }

    private Optional<Presentation> find(ContentRef ref) {
        return presenters.stream().filter(presenter -> presenter.type().equals(ref.type())).findFirst().flatMap(presenter -> presenter.present(ref.id()))
                .filter(thing -> !Collections.disjoint(thing.audiences(), user.audiences()));
    }

    private List<Suggestion> chosen(List<Suggestion> first, Set<String> shown, Catalogue catalogue, Criterion criterion) {
        List<Suggestion> threads = threads(catalogue, criterion);
        List<Suggestion> things = distinct(first, shown);
        if (things.size() < MOST) {
            things = distinct(Stream.concat(first.stream(), treating(MATERIAL, Kind.MATERIAL, catalogue, criterion).stream()).toList(), shown);
        }
        int rest = MOST - Math.min(threads.size(), 1);
        return Stream.of(things.stream().limit(rest), threads.stream(), things.stream().skip(rest)).flatMap(s -> s).limit(MOST).toList();
    }

    private List<Suggestion> pointedTo(Criterion criterion) {
        return criterion.links().stream().map(Criterion.Link::material).filter(Objects::nonNull).flatMap(key -> materials.ref(key).stream())
                .flatMap(ref -> suggestion(Kind.MATERIAL, ref, null, Reason.CATALOGUE, "").stream()).toList();
    }

    private List<Suggestion> connected(Criterion criterion) {
        return find(MATERIAL, Map.of(FACET, criterion.id()), "").flatMap(fit -> suggestion(Kind.MATERIAL, fit.ref(), null, Reason.TAGGED, "").stream()).toList();
    }

    private List<Suggestion> threads(Catalogue catalogue, Criterion criterion) {
        Stream<Suggestion> naming = CriterionTerms.names(catalogue, criterion).stream().flatMap(name -> find(THREAD, Map.of(), name))
                .flatMap(fit -> suggestion(Kind.THREAD, fit.ref(), fit, Reason.NAMES, "").stream());
        return distinct(Stream.concat(naming, treating(THREAD, Kind.THREAD, catalogue, criterion).stream()).toList(), Set.of());
    }

    private List<Suggestion> treating(String type, Kind kind, Catalogue catalogue, Criterion criterion) {
        List<Suggestion> all = new ArrayList<>();
        for (String term : CriterionTerms.of(catalogue, criterion)) {
            find(type, Map.of(), term).forEach(fit -> suggestion(kind, fit.ref(), fit, Reason.TREATS, term).ifPresent(all::add));
            if (all.size() >= MOST) {
                break;
            }
        }
        return all;
    }

    private Stream<Fit> find(String type, Map<String, String> facets, String text) {
        return finder.isUnsatisfied() ? Stream.empty() : finder.get().find(type, facets, text, ASKED).stream();
    }

    /** @param fit the passage meant; null for the thing as a whole */
    private Optional<Suggestion> suggestion(Kind kind, ContentRef ref, Fit fit, Reason reason, String about) {
        return find(ref).map(thing -> new Suggestion(kind, ref.toString(), thing.title(), fit == null ? thing.path() : fit.path(), fit == null ? "" : fit.place(), reason, about));
    }

    /** Each thing once, with its best reason. @param without things to leave out */
    private static List<Suggestion> distinct(List<Suggestion> all, Set<String> without) {
        Map<String, Suggestion> byThing = new LinkedHashMap<>();
        all.stream().filter(one -> !without.contains(one.thing())).forEach(one -> byThing.putIfAbsent(one.thing(), one));
        return List.copyOf(byThing.values());
    }
}

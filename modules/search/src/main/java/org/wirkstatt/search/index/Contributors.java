package org.wirkstatt.search.index;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.module.Modules;
import org.wirkstatt.platform.search.SearchContributor;

/** Who contributes to the search, in the order of display. Fixed from start to stop. */
@ApplicationScoped
public class Contributors {

    private List<SearchContributor> all = List.of();
    private Predicate<SearchContributor> off = contributor -> false;

    /** For CDI. */
    protected Contributors() {
    }

    @Inject
    Contributors(@Any Instance<SearchContributor> beans, Modules modules) {
        this(StreamSupport.stream(beans.spliterator(), false).toList(),
                contributor -> modules.moduleOf(contributor.getClass()).filter(module -> !modules.isOn(module)).isPresent());
    }

    /** @param off whether the module of a contributor is switched off now */
    public Contributors(List<SearchContributor> contributors, Predicate<SearchContributor> off) {
        this.off = off;
        all = contributors.stream().sorted(Comparator.comparingInt(SearchContributor::order).thenComparing(SearchContributor::type)).toList();
    }

    public List<SearchContributor> all() {
        return all;
    }

    public Optional<SearchContributor> of(String type) {
        return all.stream().filter(c -> c.type().equals(type)).findFirst();
    }

    public List<String> types() {
        return all.stream().map(SearchContributor::type).sorted().toList();
    }

    /** Types of modules that are switched off: in the index, which goes on following them, but nothing that anybody finds. */
    public Set<String> hidden() {
        return all.stream().filter(off).map(SearchContributor::type).collect(Collectors.toSet());
    }

    /** Names of all facets, each once, in the order of display. */
    public Set<String> facets() {
        Set<String> facets = new LinkedHashSet<>();
        all.forEach(c -> facets.addAll(c.facets()));
        return facets;
    }

    public String facetTitle(String facet, Locale locale) {
        return all.stream().filter(c -> c.facets().contains(facet)).findFirst().map(c -> c.facetTitle(facet, locale)).orElse(facet);
    }

    /** Name of a facet's value by the first contributor that has one for it. */
    public String facetLabel(String facet, String value, Locale locale) {
        return all.stream().filter(c -> c.facets().contains(facet)).map(c -> c.facetLabel(facet, value, locale))
                .filter(label -> !label.equals(value)).findFirst().orElse(value);
    }
}

package org.wirkstatt.selfanalysis.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;

/** The words under which something about a criterion may be found, in the main language of its catalogue, the most telling first. */
final class CriterionTerms {

    /** Shorter ones tell too little to be looked for alone. */
    private static final int LETTERS = 10;

    private CriterionTerms() {
    }

    /** The whole title, what the catalogue tells to search for, then the parts of the title. */
    static List<String> of(Catalogue catalogue, Criterion criterion) {
        String main = catalogue.languages().get(0);
        String title = criterion.title().getOrDefault(main, "");
        List<String> terms = new ArrayList<>(List.of(title));
        criterion.links().stream().map(Criterion.Link::search).filter(Objects::nonNull).map(words -> words.get(main)).filter(Objects::nonNull).forEach(terms::add);
        Stream.of(title.split("\\s+(und|oder|and|or)\\s+|,\\s*")).filter(part -> part.length() >= LETTERS && Character.isUpperCase(part.charAt(0))).forEach(terms::add);
        return terms.stream().map(String::strip).filter(term -> !term.isEmpty()).distinct().toList();
    }

    /** How people name a criterion in a text; its key alone may be a size of paper. */
    static List<String> names(Catalogue catalogue, Criterion criterion) {
        Map<String, String> title = criterion.title();
        return List.of("\"Kriterium " + criterion.id() + "\"", "\"" + criterion.id() + " " + title.getOrDefault(catalogue.languages().get(0), "") + "\"");
    }
}

package org.wirkstatt.library.skos;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.vocabulary.Concept;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Vocabulary;
import org.wirkstatt.platform.http.PublicAddress;

/** Describes a vocabulary and each of its words. */
@ApplicationScoped
public class SkosGraphs {

    /** Prefixes of compact names. */
    static final Map<String, String> PREFIXES = new TreeMap<>(Map.of("skos", "http://www.w3.org/2004/02/skos/core#", "dct", "http://purl.org/dc/terms/",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"));
    static final String TYPE = "rdf:type";

    @Inject
    PublicAddress address;
    @Inject
    Labels labels;

    /** In Turtle (https://www.w3.org/TR/turtle/). */
    public String turtle(Vocabulary vocabulary) {
        return Turtle.write(statements(vocabulary));
    }

    /** In JSON-LD 1.1, with the context inside. */
    public JsonObject jsonLd(Vocabulary vocabulary) {
        return GraphJson.of(statements(vocabulary));
    }

    List<Statement> statements(Vocabulary vocabulary) {
        List<Statement> all = new ArrayList<>();
        String scheme = address.of(vocabulary.path());
        all.add(Statement.link(scheme, TYPE, "skos:ConceptScheme"));
        name(all, scheme, "dct:title", vocabulary.labelKey());
        vocabulary.top().forEach(concept -> all.add(Statement.link(scheme, "skos:hasTopConcept", of(concept))));
        vocabulary.concepts().forEach(concept -> describe(all, scheme, concept));
        return List.copyOf(all);
    }

    private void describe(List<Statement> all, String scheme, Concept concept) {
        String subject = of(concept);
        all.add(Statement.link(subject, TYPE, "skos:Concept"));
        name(all, subject, "skos:prefLabel", concept.labelKey());
        if (!concept.notation().isEmpty()) {
            all.add(new Statement(subject, "skos:notation", concept.notation(), ""));
        }
        all.add(Statement.link(subject, "skos:inScheme", scheme));
        concept.above().ifPresentOrElse(above -> all.add(Statement.link(subject, "skos:broader", of(above))),
                () -> all.add(Statement.link(subject, "skos:topConceptOf", scheme)));
        concept.narrower().forEach(narrower -> all.add(Statement.link(subject, "skos:narrower", of(narrower))));
        if (concept.vocabulary() == Vocabulary.KIND && concept.terms().get(0) instanceof Kind kind) {
            kind.resourceTypes().forEach(type -> all.add(Statement.link(subject, kind.sameAs().contains(type) ? "skos:exactMatch" : "skos:closeMatch", type)));
        }
    }

    private void name(List<Statement> all, String subject, String property, String key) {
        for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            all.add(new Statement(subject, property, labels.text(locale, key), locale.getLanguage()));
        }
    }

    private String of(Concept concept) {
        return address.of(concept.path());
    }
}

package org.wirkstatt.library.material;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.LibraryContent;
import org.wirkstatt.library.vocabulary.Criterion;
import org.wirkstatt.library.vocabulary.DurationClass;
import org.wirkstatt.library.vocabulary.Format;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Phase;
import org.wirkstatt.library.vocabulary.Stair;
import org.wirkstatt.library.vocabulary.TargetGroup;
import org.wirkstatt.library.vocabulary.Term;
import org.wirkstatt.library.vocabulary.Topic;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.platform.search.SearchContributor;
import org.wirkstatt.platform.text.Markdown;

/** Makes materials findable, by their own text and by that of their files. */
@ApplicationScoped
class MaterialSearch implements SearchContributor, ContentPresenter {

    private static final String LICENCE_OPEN = "licenceOpen";
    private static final List<String> FACETS = List.of("kind", "phase", "topic", "criterion", "audience", "format", "duration", LICENCE_OPEN, "stair");
    private static final Map<String, Function<String, Optional<? extends Term>>> TERMS = Map.of(
            "kind", code -> Term.find(Kind.class, code), "phase", code -> Term.find(Phase.class, code),
            "topic", code -> Term.find(Topic.class, code), "criterion", code -> Term.find(Criterion.class, code),
            "audience", code -> Term.find(TargetGroup.class, code), "format", code -> Term.find(Format.class, code),
            "duration", code -> Term.find(DurationClass.class, code), "stair", code -> Term.find(Stair.class, code));

    @Inject
    MaterialLoader loader;
    @Inject
    MaterialRepository materials;
    @Inject
    Markdown markdown;
    @Inject
    FilePlaces places;
    @Inject
    MaterialFacts facts;
    @Inject
    Labels labels;

    @Override
    public String type() {
        return LibraryContent.MATERIAL;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String typeLabel(Locale locale) {
        return labels.text(locale, "search.type");
    }

    @Override
    public Stream<String> ids() {
        return materials.ids().map(String::valueOf);
    }

    @Override
    public Optional<IndexDocument> load(String id) {
        return loader.byId(Long.parseLong(id)).map(this::document);
    }

    @Override
    public Optional<LocalDate> due(String id) {
        return materials.find(Long.parseLong(id)).map(Material::due);
    }

    @Override
    public Optional<String> idAt(String path) {
        return path.startsWith("/toolkit/") ? materials.findBySlug(path.substring("/toolkit/".length())).map(m -> String.valueOf(m.id())) : Optional.empty();
    }

    @Override
    public Optional<Presentation> present(String id) {
        return loader.byId(Long.parseLong(id)).map(view -> new Presentation(view.content().title(), view.path(), view.audiences()));
    }

    private IndexDocument document(MaterialView view) {
        MaterialContent content = view.content();
        List<String> keywords = new ArrayList<>(content.keywords());
        content.topics().forEach(topic -> keywords.add(labels.of(Locale.GERMAN, topic)));
        return new IndexDocument(LibraryContent.material(view.id()), content.title(), view.path(), view.audiences(), content.language(),
                content.summary(), keywords, content.published(), facetsOf(content), facts.forSearch(view), passages(view));
    }

    private List<Passage> passages(MaterialView view) {
        List<Passage> passages = new ArrayList<>();
        for (Markdown.Part part : markdown.parts(view.content().body())) {
            String text = part.heading().isEmpty() ? part.text() : part.heading() + " – " + part.text();
            passages.add(new Passage(text, "", part.id().isEmpty() ? view.path() : view.path() + "#" + part.id(), 0));
        }
        for (FileView file : view.files()) {
            int position = 0;
            for (TextExtractor.Section section : loader.sections(file.id())) {
                passages.add(new Passage(section.heading().isEmpty() ? section.text() : section.heading() + "\n\n" + section.text(),
                        places.place(file, section, Locale.GERMAN), places.searchedPath(view, file, section, position++), section.page()));
            }
        }
        return passages;
    }

    private static Map<String, List<String>> facetsOf(MaterialContent content) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        facets.put("kind", List.of(content.kind().code()));
        facets.put("phase", codes(content.phases()));
        facets.put("topic", codes(content.topics()));
        facets.put("criterion", codes(content.criterionTerms()));
        facets.put("audience", codes(content.audiences()));
        facets.put("format", codes(content.formats()));
        facets.put("duration", DurationClass.of(content.durationMinutes()).map(d -> List.of(d.code())).orElse(List.of()));
        facets.put(LICENCE_OPEN, List.of(content.licenceTerm().open() ? "open" : "internal"));
        facets.put("stair", codes(content.stairTerms()));
        facets.values().removeIf(List::isEmpty);
        return facets;
    }

    private static List<String> codes(List<? extends Term> terms) {
        return terms.stream().map(Term::code).collect(Collectors.toList());
    }

    @Override
    public List<String> facets() {
        return FACETS;
    }

    @Override
    public String facetTitle(String facet, Locale locale) {
        return FACETS.contains(facet) ? labels.text(locale, "facet." + facet) : facet;
    }

    @Override
    public String facetLabel(String facet, String value, Locale locale) {
        if (facet.equals(LICENCE_OPEN)) {
            return labels.text(locale, value.equals("open") ? "licence.open" : "licence.internal");
        }
        return TERMS.getOrDefault(facet, code -> Optional.empty()).apply(value).map(term -> labels.of(locale, term)).orElse(value);
    }
}

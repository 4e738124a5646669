package org.wirkstatt.selfanalysis.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.http.SitemapContributor;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.platform.search.SearchContributor;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;

/** Makes the criteria of the current edition findable, in all its languages; those of other editions are read on their own page only. */
@ApplicationScoped
@Transactional
class CriterionSearch implements SearchContributor, ContentPresenter, SitemapContributor {

    private static final String FOLDER = "/selbstanalyse/kriterien/";

    @Inject
    EditionRepository editions;
    @Inject
    CatalogueReader reader;
    @Inject
    Labels labels;

    @Override
    public String type() {
        return SelfAnalysisContent.CRITERION;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String typeLabel(Locale locale) {
        return labels.text(locale, "search.criteria");
    }

    @Override
    public Stream<String> ids() {
        return editions.current().stream().flatMap(edition -> edition.items().stream()).map(item -> String.valueOf(item.id()));
    }

    @Override
    public Optional<IndexDocument> load(String id) {
        return found(id).map(found -> document(id, found));
    }

    private record Found(Catalogue catalogue, Criterion criterion) {
    }

    private Optional<Found> found(String id) {
        return editions.item(Long.parseLong(id)).filter(item -> item.edition().state() == EditionState.CURRENT).map(item -> {
            Catalogue catalogue = reader.view(item.edition()).catalogue();
            return new Found(catalogue, catalogue.criterion(item.ref().criterion()).orElseThrow());
        });
    }

    private IndexDocument document(String id, Found found) {
        Criterion criterion = found.criterion();
        String main = found.catalogue().languages().get(0);
        String path = FOLDER + criterion.slug();
        List<String> keywords = new ArrayList<>(criterion.title().values());
        keywords.add(criterion.id());
        List<Passage> passages = new ArrayList<>();
        for (String language : found.catalogue().languages()) {
            String place = language.equals(main) ? "" : Locale.forLanguageTag(language).getDisplayLanguage(Locale.GERMAN);
            add(passages, place, path, Stream.concat(Stream.of(criterion.explanation()), criterion.questions().stream()), texts -> texts.get(language));
            add(passages, place, path + "#stufen", criterion.levels().stream().map(Criterion.Step::text), texts -> texts.get(language));
            add(passages, place, path + "#beispiele", criterion.examples().stream(), texts -> texts.get(language));
        }
        String area = found.catalogue().mainCriteria().of(criterion.area()).title().getOrDefault(main, "");
        return new IndexDocument(SelfAnalysisContent.criterion(Long.parseLong(id)), criterion.id() + " " + criterion.title().getOrDefault(main, ""), path,
                Set.of(Audience.PUBLIC), main, criterion.explanation().getOrDefault(main, ""), keywords, found.catalogue().date(), Map.of(),
                List.of(area), passages);
    }

    private static void add(List<Passage> passages, String place, String path, Stream<Map<String, String>> texts, Function<Map<String, String>, String> language) {
        String text = texts.map(language).filter(t -> t != null && !t.isBlank()).map(String::strip).collect(Collectors.joining("\n\n"));
        if (!text.isEmpty()) {
            passages.add(new Passage(text, place, path, 0));
        }
    }

    @Override
    public Optional<Presentation> present(String id) {
        return found(id).map(found -> new Presentation(found.criterion().id() + " " + found.catalogue().words(found.criterion().title(), Locale.GERMAN),
                FOLDER + found.criterion().slug(), Set.of(Audience.PUBLIC)));
    }

    @Override
    public Optional<String> idAt(String path) {
        return path.startsWith(FOLDER) ? reader.current().flatMap(edition -> edition.catalogue().criterion(path.substring(FOLDER.length()))
                .map(criterion -> String.valueOf(edition.itemIds().get(criterion.id())))) : Optional.empty();
    }

    @Override
    public Stream<Entry> sitemap() {
        return reader.current().stream().flatMap(edition -> edition.catalogue().criteria().stream()
                .map(criterion -> new Entry(FOLDER + criterion.slug(), edition.publishedAt())));
    }
}

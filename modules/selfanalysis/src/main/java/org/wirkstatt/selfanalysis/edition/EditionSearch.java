package org.wirkstatt.selfanalysis.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.http.SitemapContributor;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.platform.search.SearchContributor;
import org.wirkstatt.selfanalysis.Labels;
import org.wirkstatt.selfanalysis.catalogue.Area;
import org.wirkstatt.selfanalysis.catalogue.Catalogue;
import org.wirkstatt.selfanalysis.catalogue.Criterion;

/** Makes the page of the self-analysis itself findable, with what it says about the current catalogue. */
@ApplicationScoped
@Transactional
class EditionSearch implements SearchContributor, SitemapContributor {

    private static final String PATH = "/selbstanalyse";

    @Inject
    EditionRepository editions;
    @Inject
    CatalogueReader reader;
    @Inject
    Labels labels;

    @Override
    public String type() {
        return SelfAnalysisContent.EDITION;
    }

    @Override
    public int order() {
        return 29;
    }

    @Override
    public String typeLabel(Locale locale) {
        return labels.text(locale, "nav.selfAnalysis");
    }

    @Override
    public Stream<String> ids() {
        return editions.current().stream().map(CatalogueEdition::key);
    }

    @Override
    public Optional<IndexDocument> load(String id) {
        return editions.find(id).filter(edition -> edition.state() == EditionState.CURRENT).map(edition -> document(reader.view(edition).catalogue()));
    }

    private IndexDocument document(Catalogue catalogue) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(labels.text(Locale.GERMAN, "home.what"), "", PATH, 0));
        passages.add(new Passage(labels.text(Locale.ENGLISH, "home.what"), Locale.ENGLISH.getDisplayLanguage(Locale.GERMAN), PATH, 0));
        for (Area area : Area.values()) {
            Catalogue.MainCriterion main = catalogue.mainCriteria().of(area);
            String criteria = catalogue.of(area).stream().map(Criterion::title).map(title -> String.valueOf(catalogue.words(title, Locale.GERMAN)))
                    .collect(Collectors.joining(" · "));
            passages.add(new Passage(catalogue.words(main.title(), Locale.GERMAN) + ": " + catalogue.words(main.about(), Locale.GERMAN) + "\n\n" + criteria, "",
                    PATH + "#" + area.letter().toLowerCase(Locale.ROOT), 0));
        }
        List<String> names = Arrays.stream(Area.values()).map(area -> String.valueOf(catalogue.words(catalogue.mainCriteria().of(area).title(), Locale.GERMAN))).toList();
        return new IndexDocument(SelfAnalysisContent.edition(catalogue.edition()), labels.text(Locale.GERMAN, "nav.selfAnalysis"), PATH, Set.of(Audience.PUBLIC),
                "de", String.valueOf(catalogue.words(catalogue.about(), Locale.GERMAN)), names, catalogue.date(), Map.of(), List.of(), passages);
    }

    @Override
    public Stream<Entry> sitemap() {
        return Stream.concat(Stream.of(new Entry(PATH, null)), reader.current().stream().map(edition -> new Entry(edition.path(), edition.publishedAt())));
    }
}

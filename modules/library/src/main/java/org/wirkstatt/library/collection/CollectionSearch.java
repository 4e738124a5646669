package org.wirkstatt.library.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.LibraryContent;
import org.wirkstatt.library.vocabulary.Visibility;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.http.SitemapContributor;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.platform.search.SearchContributor;
import org.wirkstatt.platform.text.Markdown;

/** Makes collections findable. Notes to materials that not every reader of the collection may see stay out of the index. */
@ApplicationScoped
class CollectionSearch implements SearchContributor, ContentPresenter, SitemapContributor {

    @Inject
    CollectionRepository collections;
    @Inject
    CollectionLoader loader;
    @Inject
    Markdown markdown;
    @Inject
    Labels labels;

    @Override
    public String type() {
        return LibraryContent.COLLECTION;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String typeLabel(Locale locale) {
        return labels.text(locale, "collections.title");
    }

    @Override
    public Stream<String> ids() {
        return collections.ids().map(String::valueOf);
    }

    @Override
    public Optional<IndexDocument> load(String id) {
        return loader.byId(Long.parseLong(id)).map(this::document);
    }

    private IndexDocument document(CollectionView view) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(markdown.toPlainText(view.description()), "", view.path(), 0));
        for (CollectionView.Step step : view.steps()) {
            boolean seenByAllReaders = step.material() != null && !step.material().archived()
                    && (step.material().visibility() == Visibility.PUBLIC || view.visibility() == Visibility.MEMBERS);
            if (seenByAllReaders) {
                passages.add(new Passage(step.material().title() + "\n\n" + step.note(), "", view.path() + "#schritt-" + step.number(), 0));
            }
        }
        List<String> details = List.of(labels.text(Locale.GERMAN, "collection.steps", view.steps().size()),
                labels.text(Locale.GERMAN, "fact.minutes", view.totalMinutes()));
        return new IndexDocument(LibraryContent.collection(view.id()), view.title(), view.path(), Set.of(view.visibility().audience()), "de", view.summary(), List.of(),
                null, Map.of(), details, passages);
    }

    @Override
    public Optional<Presentation> present(String id) {
        return loader.byId(Long.parseLong(id)).map(view -> new Presentation(view.title(), view.path(), Set.of(view.visibility().audience())));
    }

    @Override
    public Stream<Entry> sitemap() {
        return loader.all().stream().filter(c -> c.visibility() == Visibility.PUBLIC).map(c -> new Entry(c.path(), c.changedAt()));
    }
}

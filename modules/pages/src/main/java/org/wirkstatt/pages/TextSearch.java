package org.wirkstatt.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.platform.search.SearchContributor;
import org.wirkstatt.platform.text.Markdown;

/** Makes the texts of one kind findable, section by section. */
@Transactional
abstract class TextSearch implements SearchContributor {

    @Inject
    PageRepository pages;
    @Inject
    ContentFiles files;
    @Inject
    Markdown markdown;
    @Inject
    OperatorData operator;
    @Inject
    PageTexts texts;

    abstract PageKind kind();

    @Override
    public String type() {
        return kind().contentType();
    }

    @Override
    public String typeLabel(Locale locale) {
        return texts.text("search.type." + kind(), locale);
    }

    @Override
    public Stream<String> ids() {
        return pages.ids(kind()).stream().map(String::valueOf);
    }

    @Override
    public Optional<IndexDocument> load(String id) {
        return pages.find(Long.parseLong(id)).filter(p -> p.kind() == kind()).map(this::document);
    }

    private IndexDocument document(Page page) {
        PageFile file = files.read(page.text(), PageFile.class, true);
        String path = kind() == PageKind.NEWS ? kind().folder() + "/" + page.slug() : FixedPage.path(page.slug());
        return new IndexDocument(PageService.ref(kind(), page.id()), file.title(), path,
                Set.of(file.forEditorsOnly() ? Audience.EDITORS : Audience.PUBLIC), file.language(), Objects.requireNonNullElse(file.lead(), ""),
                List.of(), kind() == PageKind.NEWS ? file.published() : null, Map.of(), List.of(), passages(file, path));
    }

    private List<Passage> passages(PageFile file, String path) {
        List<Passage> passages = new ArrayList<>();
        markdown.parts(file.body()).forEach(part -> passages.add(new Passage(operator.fillPlain((part.heading() + "\n" + part.text()).strip()), "",
                part.id().isEmpty() ? path : path + "#" + part.id(), 0)));
        file.timeline().forEach(t -> passages.add(new Passage(t.title() + ": " + Objects.requireNonNullElse(t.text(), ""), "", path, 0)));
        passages.removeIf(p -> p.text().isBlank());
        return passages;
    }
}

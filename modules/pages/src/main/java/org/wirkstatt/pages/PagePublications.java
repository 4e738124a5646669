package org.wirkstatt.pages;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.http.FeedContributor;
import org.wirkstatt.platform.http.SitemapContributor;

/** News for feed readers; pages and news for search engines. */
@ApplicationScoped
class PagePublications implements FeedContributor, SitemapContributor {

    @Inject
    PageCatalogue catalogue;
    @Inject
    PageTexts texts;

    @Override
    public String name() {
        return "aktuelles";
    }

    @Override
    public String title(Locale locale) {
        return texts.text("news.title", locale);
    }

    @Override
    public String path() {
        return PageKind.NEWS.folder();
    }

    @Override
    public List<FeedContributor.Entry> entries(int limit) {
        return catalogue.published(PageKind.NEWS).stream().limit(limit)
                .map(p -> new FeedContributor.Entry(p.path(), p.title(), Objects.requireNonNullElse(p.file().lead(), ""),
                        p.file().published().atStartOfDay(ZoneOffset.UTC).toInstant(), p.changedAt()))
                .toList();
    }

    @Override
    public Stream<SitemapContributor.Entry> sitemap() {
        Stream<PageView> all = Stream.concat(catalogue.published(PageKind.PAGE).stream(), catalogue.published(PageKind.NEWS).stream());
        return Stream.concat(Stream.of(new SitemapContributor.Entry(PageKind.NEWS.folder(), null)),
                all.map(p -> new SitemapContributor.Entry(p.path(), p.changedAt())));
    }
}

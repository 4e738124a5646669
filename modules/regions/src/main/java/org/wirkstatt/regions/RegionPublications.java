package org.wirkstatt.regions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.http.FeedContributor;
import org.wirkstatt.platform.http.SitemapContributor;

/** Regions for feed readers and search engines; fictional and archived ones are left out. */
@ApplicationScoped
class RegionPublications implements FeedContributor, SitemapContributor {

    @Inject
    RegionCatalogue catalogue;
    @Inject
    RegionTexts texts;

    @Override
    public String name() {
        return "regionen";
    }

    @Override
    public String title(Locale locale) {
        return texts.text("feed.title", locale);
    }

    @Override
    public String path() {
        return "/regionen";
    }

    @Override
    public List<FeedContributor.Entry> entries(int limit) {
        return listed().sorted(Comparator.comparing(RegionProfile::changedAt).reversed().thenComparing(RegionProfile::name)).limit(limit)
                .map(r -> new FeedContributor.Entry(r.path(), r.name(), Objects.requireNonNullElse(r.file().teaser(), ""), r.createdAt(),
                        r.changedAt()))
                .toList();
    }

    @Override
    public Stream<SitemapContributor.Entry> sitemap() {
        return Stream.concat(Stream.of(new SitemapContributor.Entry("/regionen", null)),
                listed().map(r -> new SitemapContributor.Entry(r.path(), r.changedAt())));
    }

    private Stream<RegionProfile> listed() {
        return catalogue.all().stream().filter(RegionProfile::isListed);
    }
}

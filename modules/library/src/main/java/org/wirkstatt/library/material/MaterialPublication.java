package org.wirkstatt.library.material;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.vocabulary.Concept;
import org.wirkstatt.library.vocabulary.Vocabulary;
import org.wirkstatt.platform.file.FileReferences;
import org.wirkstatt.platform.http.FeedContributor;
import org.wirkstatt.platform.http.SitemapContributor;

/** Public materials for feed readers and search engines, and the files in use for the file store. */
@ApplicationScoped
class MaterialPublication implements FeedContributor, SitemapContributor, FileReferences {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Inject
    MaterialReader reader;
    @Inject
    MaterialRepository materials;
    @Inject
    MaterialListRepository lists;
    @Inject
    Labels labels;

    @Override
    public String name() {
        return "toolkit";
    }

    @Override
    public String title(Locale locale) {
        return labels.text(locale, "feed.title");
    }

    @Override
    public String path() {
        return "/toolkit";
    }

    @Override
    public List<FeedContributor.Entry> entries(int limit) {
        return reader.latestPublished(limit).stream().map(MaterialPublication::entry).toList();
    }

    private static FeedContributor.Entry entry(MaterialRow row) {
        Instant published = row.edition().published().atStartOfDay(GERMANY).toInstant();
        return new FeedContributor.Entry(row.path(), row.title(), row.summary(), published, published);
    }

    @Override
    public Stream<SitemapContributor.Entry> sitemap() {
        Stream<String> words = Arrays.stream(Vocabulary.values()).flatMap(v -> Stream.concat(Stream.of(v.path()), v.concepts().stream().map(Concept::path)));
        return Stream.concat(Stream.concat(Stream.of("/toolkit", "/vokabular"), words).map(path -> new SitemapContributor.Entry(path, null)), lists.publicAddresses());
    }

    @Override
    public Stream<String> referenced() {
        return materials.fileAddresses();
    }
}

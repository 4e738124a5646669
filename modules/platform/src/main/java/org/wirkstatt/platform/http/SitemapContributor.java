package org.wirkstatt.platform.http;

import java.time.Instant;
import java.util.stream.Stream;

import org.wirkstatt.platform.module.Contributed;

/** SPI: public addresses for {@code /sitemap.xml} (sitemaps.org protocol 0.9). */
@Contributed
public interface SitemapContributor {

    /** Every page that visitors may read and search engines shall know. The caller closes the stream. */
    Stream<Entry> sitemap();

    /** @param changedAt null where unknown */
    record Entry(String path, Instant changedAt) {
    }
}

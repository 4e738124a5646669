package org.wirkstatt.platform.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.wirkstatt.platform.module.Contributed;

/** SPI: a public Atom feed (RFC 4287) at {@code /feeds/<name>.atom}. Holds only what visitors may read. */
@Contributed
public interface FeedContributor {

    /** Lower case letters and hyphens; unique in the portal. */
    String name();

    String title(Locale locale);

    /** Address of the page that the feed follows. */
    String path();

    /** Newest first. */
    List<Entry> entries(int limit);

    /**
     * @param path address inside the portal; also makes the entry's id
     * @param summary plain text
     * @param published first appearance
     * @param updated latest significant change
     */
    record Entry(String path, String title, String summary, Instant published, Instant updated) {
    }
}

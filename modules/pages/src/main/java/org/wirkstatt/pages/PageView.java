package org.wirkstatt.pages;

import java.time.Instant;
import java.util.Set;

import org.wirkstatt.platform.identity.Audience;

/**
 * A page or news item as it is read: immutable, made anew when the text changed.
 *
 * @param version of the row
 * @param html body as safe HTML, operator's data filled in
 */
public record PageView(long id, PageKind kind, String slug, long version, Instant createdAt, Instant changedAt, PageFile file, String html) {

    /** Address inside the portal. */
    public String path() {
        return kind == PageKind.NEWS ? kind.folder() + "/" + slug : FixedPage.path(slug);
    }

    public String title() {
        return file.title();
    }

    public Set<Audience> audiences() {
        return Set.of(file.forEditorsOnly() ? Audience.EDITORS : Audience.PUBLIC);
    }
}

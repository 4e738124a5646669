package org.wirkstatt.pages;

/**
 * A page or news item as it is opened for editing.
 *
 * @param version to be given back when saving
 */
public record PageDraft(long id, PageKind kind, String slug, long version, PageFile file) {
}

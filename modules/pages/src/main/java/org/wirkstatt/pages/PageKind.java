package org.wirkstatt.pages;

/** What a text of this module is. */
public enum PageKind {
    /** Stays at its address, such as the legal notice. */
    PAGE("pages.page", "/seiten"),
    /** Dated; the latest comes first. */
    NEWS("pages.news", "/aktuelles");

    private final String contentType;
    private final String folder;

    PageKind(String contentType, String folder) {
        this.contentType = contentType;
        this.folder = folder;
    }

    /** Type of {@link org.wirkstatt.platform.content.ContentRef}s. */
    public String contentType() {
        return contentType;
    }

    /** Address below which texts of this kind stand. */
    public String folder() {
        return folder;
    }

    /** List of this kind in the administration. */
    public String administrationPath() {
        return this == PAGE ? "/verwaltung/seiten" : "/verwaltung/aktuelles";
    }
}

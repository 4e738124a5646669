package org.wirkstatt.library;

import org.wirkstatt.platform.content.ContentRef;

/** What the outbox, the history and the search call the things of this module. */
public final class LibraryContent {

    public static final String MATERIAL = "library.material";
    public static final String FILE = "library.file";
    public static final String COLLECTION = "library.collection";
    public static final String IMPORT = "library.import";

    private LibraryContent() {
    }

    public static ContentRef material(long id) {
        return new ContentRef(MATERIAL, String.valueOf(id));
    }

    public static ContentRef file(long id) {
        return new ContentRef(FILE, String.valueOf(id));
    }

    public static ContentRef collection(long id) {
        return new ContentRef(COLLECTION, String.valueOf(id));
    }
}

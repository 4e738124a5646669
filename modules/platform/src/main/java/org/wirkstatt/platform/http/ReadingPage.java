package org.wirkstatt.platform.http;

/** What the filters of the kernel and the pages of {@code ui} agree on: names of request attributes, values of headers. */
public final class ReadingPage {

    /** Request attribute: the {@code ETag} that this answer may carry (String); absent where it must carry none. */
    public static final String VALIDATOR = "org.wirkstatt.validator";

    /** Request attribute: language of the interface ({@link java.util.Locale}), never null. */
    public static final String LOCALE = "org.wirkstatt.locale";

    /** For answers with a validator: keep a copy, ask each time. */
    public static final String CACHE_CONTROL = "no-cache";

    /** What else an answer with a validator depends on. */
    public static final String VARY = "Cookie, Accept";

    private ReadingPage() {
    }
}

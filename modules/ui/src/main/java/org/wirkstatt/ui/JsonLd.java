package org.wirkstatt.ui;

import jakarta.json.JsonStructure;

/** Writes JSON into {@code <script type="application/ld+json">} so that no text in it can end the element. Thread safe. */
public final class JsonLd {

    private JsonLd() {
    }

    /** The same JSON with {@code <}, {@code >} and {@code &} written as escapes (HTML Living Standard, 4.12.1.3). */
    public static String script(JsonStructure json) {
        return json.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}

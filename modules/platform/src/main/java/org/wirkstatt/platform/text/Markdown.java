package org.wirkstatt.platform.text;

import java.util.List;

/**
 * Turns Markdown that people wrote into HTML that can do no harm: raw HTML is shown as the text it is, what cannot
 * be seen is left out ({@link WrittenText}), the result passes a sanitiser, links out of the
 * portal carry {@code rel="noopener nofollow ugc"}, images come only from this portal. Headings start at level 2 and carry ids.
 * Thread safe.
 */
public interface Markdown {

    /** Safe HTML; empty for null or blank text. */
    String toHtml(String markdown);

    /** Words only, headings and paragraphs apart by a blank line; for the search and for descriptions. */
    String toPlainText(String markdown);

    /** Readable text for the text part of a letter: as {@link #toPlainText}, and behind the words of a link its address. */
    String toLetter(String markdown);

    /** The text cut at its headings, for passages. A part before the first heading has an empty heading and id. */
    List<Part> parts(String markdown);

    /**
     * @param id anchor of the heading in {@link #toHtml}
     * @param text plain text, heading left out
     */
    record Part(String id, String heading, String text) {
    }
}

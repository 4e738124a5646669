package org.wirkstatt.platform.search;

/**
 * A stretch of text that a hit can point to: a section of a page, a page of a PDF, a slide.
 *
 * @param text plain text, cleaned (no soft hyphens, words joined over line ends, NFKC)
 * @param place where it stands, in German, such as 'Leitfaden (PDF), Seite 4'; empty for the text of the page itself
 * @param path address that opens the place, such as {@code /regionen/x#kontakt}. A page that marks words says so by a parameter {@code q}
 *         without value, such as {@code /toolkit/x/ansicht/leitfaden.pdf?seite=4&q=}: a hit opens it with the question there
 * @param page from 1 in documents with pages or slides; 0 elsewhere
 */
public record Passage(String text, String place, String path, int page) {
}

package org.wirkstatt.search;

/**
 * Something to look for, proposed while typing.
 *
 * @param text title or keyword
 * @param path address of the thing if {@code text} is its title; empty for a keyword
 * @param label what it is, such as 'Materialien'; empty for a keyword
 */
public record Suggestion(String text, String path, String label) {
}

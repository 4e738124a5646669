package org.wirkstatt.platform.content;

/**
 * Reads and writes the plain text form of content (see {@code docs/content-format.md}): YAML, or YAML front matter followed by
 * Markdown. The Java side is a record whose components are named like the keys; enum constants such as {@code FACILITATION_GUIDE} are
 * written {@code facilitationGuide}, codes such as {@code A1} as they are. In a file with front matter the text below it is the
 * component {@code body}. Thread safe.
 */
public interface ContentFiles {

    /**
     * Reads {@code text} as {@code type}. Components without a key or without a value become null, or an empty list where the component is
     * a list; {@code body} is empty where no text follows the front matter.
     *
     * @param frontMatter whether the text starts with front matter between lines of three hyphens
     * @throws ContentFormatException if the text has an unknown key, a value of the wrong form or broken YAML
     */
    <T extends Record> T read(String text, Class<T> type, boolean frontMatter);

    /** Writes what {@link #read} reads; null components, empty texts and empty lists are left out. Same content gives the same text. */
    String write(Record content, boolean frontMatter);
}

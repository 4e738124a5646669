package org.wirkstatt.library.skos;

/**
 * An RDF statement.
 *
 * @param subject absolute address
 * @param property compact name with one of the prefixes of {@link SkosGraphs#PREFIXES}
 * @param object absolute address, compact name after {@code a}, or text
 * @param language of the text; empty for text without one; null where {@code object} is an address
 */
record Statement(String subject, String property, String object, String language) {

    static Statement link(String subject, String property, String object) {
        return new Statement(subject, property, object, null);
    }

    boolean isLink() {
        return language == null;
    }
}

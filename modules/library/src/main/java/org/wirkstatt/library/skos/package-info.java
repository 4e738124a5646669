/** The vocabularies for machines: SKOS (https://www.w3.org/TR/skos-reference/) in Turtle and JSON-LD. Start at {@link org.wirkstatt.library.skos.SkosGraphs}. */
package org.wirkstatt.library.skos;

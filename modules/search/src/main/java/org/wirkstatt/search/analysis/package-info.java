/**
 * German words for the index. Start at {@link org.wirkstatt.search.analysis.WordForms}: it turns a word as written into the three forms
 * under which it is kept and asked for. {@link org.wirkstatt.search.analysis.GermanAnalyzer} applies one form to a whole text;
 * {@link org.wirkstatt.search.analysis.GenderCharFilter} comes before it and leads gender-inclusive spellings to one.
 *
 * <p>Index and query use the same classes, so whatever is done to a text is done to the question. A change here needs a new
 * {@link org.wirkstatt.search.analysis.GermanAnalyzer#VERSION}: the index is then built anew at the next start.
 */
package org.wirkstatt.search.analysis;

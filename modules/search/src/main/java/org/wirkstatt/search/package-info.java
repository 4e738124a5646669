/**
 * Finding things in the whole portal. Start at {@link org.wirkstatt.search.SearchService}.
 *
 * <p>A question is read by {@link org.wirkstatt.search.QuestionReader}, turned into Lucene queries by
 * {@link org.wirkstatt.search.WordQueries}, and asked together with the rights of the asking person: hits, counts, facets, suggestions and
 * corrections of spelling come from queries that carry the filter {@link org.wirkstatt.search.VisibleThings}, and from nothing else.
 *
 * <p>All words of a question must be found. Where they are not, less is asked for, and the answer says what was left out.
 *
 * <p>Not here: what is in the index (each module's {@code SearchContributor}), how it gets there (package {@code index}), how German words
 * are led to one form (package {@code analysis}).
 */
package org.wirkstatt.search;

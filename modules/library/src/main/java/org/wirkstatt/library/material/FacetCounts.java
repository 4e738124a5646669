package org.wirkstatt.library.material;

import java.util.Map;

import org.wirkstatt.library.vocabulary.Term;

/** How many materials each word of a filter would show. @param counts parameter → code → number; a missing one is 0 */
public record FacetCounts(Map<String, Map<String, Long>> counts) {

    public long of(String parameter, Term term) {
        return counts.getOrDefault(parameter, Map.of()).getOrDefault(term.code(), 0L);
    }
}

package org.wirkstatt.platform.search;

import java.util.List;
import java.util.Set;

import org.wirkstatt.platform.content.ContentRef;

/**
 * Where the words of a question stand inside one thing, for pages that open it there and mark them. Implemented by the module that has the
 * index, so what is marked is what was found; others look it up as an optional bean. Thread safe.
 */
public interface Occurrences {

    /**
     * Passages of {@code ref} that have at least one of the words in whatever form, in the order of the text. Where none has, similar
     * spellings and parts of words count, as in the search. Empty for a thing that the index does not have or the current user may not read.
     *
     * @param question as typed into the search; any text is allowed, may be empty
     * @param limit passages, 1 to 5,000
     */
    List<Occurrence> in(ContentRef ref, String question, int limit);

    /**
     * @param path {@link Passage#path()} as its module gave it
     * @param count how often a word of the question stands there, at least 1
     * @param spellings the words as the text spells them, whole compounds included; plain text
     */
    record Occurrence(String path, int count, Set<String> spellings) {

        public Occurrence {
            spellings = Set.copyOf(spellings);
        }
    }
}

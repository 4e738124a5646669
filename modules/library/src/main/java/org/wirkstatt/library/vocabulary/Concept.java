package org.wirkstatt.library.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A word of a {@link Vocabulary}.
 *
 * @param code last part of its address
 * @param labelKey key of its name for people in the bundle of this module
 * @param notation short sign in the list, such as 'A1'; empty where there is none
 * @param broader code of the word above it
 * @param terms what materials carry: the word itself, or all words below it
 */
public record Concept(Vocabulary vocabulary, String code, String labelKey, String notation, Optional<String> broader, List<Term> terms) {

    /** Address inside the portal, which is the name of the concept for machines too. */
    public String path() {
        return vocabulary.path() + "/" + code;
    }

    /** The concept of {@code term}; the lists of the enums and of the vocabulary are the same. */
    public static Concept of(Vocabulary vocabulary, Term term) {
        return vocabulary.concept(term.code()).orElseThrow();
    }

    /** Those below it, in their order. */
    public List<Concept> narrower() {
        return vocabulary.concepts().stream().filter(c -> c.broader().filter(code::equals).isPresent()).toList();
    }

    /** The one above it. */
    public Optional<Concept> above() {
        return broader.flatMap(vocabulary::concept);
    }
}

package org.wirkstatt.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.lucene.search.Query;

/**
 * What was typed, taken apart.
 *
 * @param parts in order
 * @param shortened true if something at the end was dropped
 */
record Question(List<Part> parts, boolean shortened) {

    /** A piece of the question. */
    sealed interface Part {
        /** As typed, to be shown again. */
        String typed();
    }

    /**
     * A word to be found in any form.
     *
     * @param tokens the words it consists of; several for 'MINT-Netzwerk'
     * @param stop true for 'und', 'der' …: counts only where nothing else was asked for
     */
    record Word(String typed, List<String> tokens, boolean stop) implements Part {
    }

    /** Words to be found exactly like this, side by side. */
    record Phrase(String typed, List<String> tokens) implements Part {
    }

    /** Words that must not be there. */
    record Without(String typed, List<String> tokens) implements Part {
    }

    /** What only these, or with {@code except} none of these, may be: 'titel:Wirkung', '-thema:Robotik'; see {@link NamedFields}. */
    record Only(String typed, Query query, boolean except) implements Part {
    }

    /** Words that count: without stop words, unless there are no others. */
    List<Word> words() {
        List<Word> words = of(Word.class);
        List<Word> strong = words.stream().filter(w -> !w.stop()).toList();
        return strong.isEmpty() && phrases().isEmpty() ? words : strong;
    }

    List<Phrase> phrases() {
        return of(Phrase.class);
    }

    List<Without> withouts() {
        return of(Without.class);
    }

    List<Only> onlys() {
        return of(Only.class);
    }

    /** Parts without any of which the question may find more: not those that exclude something. */
    List<Part> wanted() {
        return parts.stream().filter(p -> p instanceof Phrase || p instanceof Only only && !only.except() || p instanceof Word word && words().contains(word)).toList();
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    Question without(Part part) {
        return new Question(parts.stream().filter(p -> p != part).toList(), shortened);
    }

    Question with(Part part, Part instead) {
        List<Part> changed = new ArrayList<>(parts);
        changed.replaceAll(p -> p == part ? instead : p);
        return new Question(changed, shortened);
    }

    /** The question as it could have been typed. */
    String typed() {
        return parts.stream().map(Part::typed).collect(Collectors.joining(" "));
    }

    private <T extends Part> List<T> of(Class<T> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}

package org.wirkstatt.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.wirkstatt.search.Question.Word;
import org.wirkstatt.search.analysis.CleanText;
import org.wirkstatt.search.analysis.GenderCharFilter;
import org.wirkstatt.search.analysis.WordForms;

/**
 * Which of the words that brought a passage are worth a mark. A compound is also found by its parts, each anywhere in the passage; but where
 * 'Wirkungsziel' stands itself, whoever looks for it wants no mark on each 'Wirkung' and each 'Zielgruppe'.
 */
final class ClosestSpellings {

    private final WordForms forms;
    private final List<Wanted> wanted;

    private record Wanted(Set<String> whole, Set<String> parts) {
    }

    ClosestSpellings(Question question, WordForms forms) {
        this.forms = forms;
        wanted = question.words().stream().map(this::wanted).toList();
    }

    private Wanted wanted(Word word) {
        List<WordForms.Forms> all = word.tokens().stream().map(forms::of).toList();
        return new Wanted(all.stream().flatMap(f -> Stream.of(f.stem(), f.whole())).collect(Collectors.toSet()),
                all.stream().flatMap(f -> f.parts().stream()).collect(Collectors.toSet()));
    }

    /** @param spellings words of one passage; those that only are a part of a word that stands there itself are left out */
    Set<String> of(Collection<String> spellings) {
        Set<Wanted> there = wanted.stream().filter(w -> spellings.stream().anyMatch(s -> isWhole(s, w))).collect(Collectors.toSet());
        Set<String> closest = new HashSet<>();
        for (String spelling : spellings) {
            boolean whole = wanted.stream().anyMatch(w -> isWhole(spelling, w));
            boolean onlyPart = there.stream().anyMatch(w -> isPart(spelling, w)) && wanted.stream().noneMatch(w -> !there.contains(w) && isPart(spelling, w));
            if (whole || !onlyPart) {
                closest.add(spelling);
            }
        }
        return closest;
    }

    /** The word itself, in a longer compound, or made of all its parts. */
    private boolean isWhole(String spelling, Wanted word) {
        Set<String> of = formsOf(spelling);
        return of.stream().anyMatch(word.whole()::contains) || !word.parts().isEmpty() && of.containsAll(word.parts());
    }

    private boolean isPart(String spelling, Wanted word) {
        return formsOf(spelling).stream().anyMatch(word.parts()::contains);
    }

    private Set<String> formsOf(String spelling) {
        return Stream.of(GenderCharFilter.plain(CleanText.of(spelling)).split("[^\\p{L}\\p{N}]+")).filter(token -> !token.isEmpty()).map(forms::of)
                .flatMap(f -> Stream.concat(Stream.of(f.stem()), f.wholeAndParts().stream())).collect(Collectors.toSet());
    }
}

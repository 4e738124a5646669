package org.wirkstatt.search.wording;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.search.WordingTrial;
import org.wirkstatt.search.WordingTrial.Difference;
import org.wirkstatt.search.index.SearchIndex;

/** Shows what a change would do, before it is saved: for the example questions, and for each word of a line that comes or goes. */
@ApplicationScoped
public class WordingPreview {

    private static final int MOST = 120;

    @Inject
    WordingRepository wordings;
    @Inject
    WordingTrial trial;
    @Inject
    SearchIndex index;
    @Inject
    CurrentUser user;

    /**
     * @param differences questions that find something else
     * @param unchanged number of questions that find the same
     */
    public record Outcome(List<Difference> differences, int unchanged) {
    }

    /** @throws InvalidWordingException with every line that cannot be taken */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Outcome attempt(WordingTexts typed) {
        user.require(Wordings.EDIT);
        WordingRules.Wording wording = WordingRules.read(typed, index.texts());
        Set<String> questions = new LinkedHashSet<>(typed.lines(WordingKind.EXAMPLE));
        WordingTexts present = wordings.texts();
        Stream.of(WordingKind.SYNONYM, WordingKind.PROTECTED).flatMap(kind -> changed(typed.lines(kind), present.lines(kind)))
                .flatMap(line -> Stream.of(line.split(",|=>"))).map(String::strip).forEach(questions::add);
        List<Difference> all = trial.compare(questions.stream().limit(MOST).toList(), wording.synonyms(), wording.protectedWords());
        List<Difference> other = all.stream().filter(difference -> !difference.come().isEmpty() || !difference.go().isEmpty()).toList();
        return new Outcome(other, all.size() - other.size());
    }

    private static Stream<String> changed(List<String> typed, List<String> present) {
        Set<String> both = new HashSet<>(typed);
        both.retainAll(present);
        return Stream.concat(typed.stream(), present.stream()).filter(line -> !both.contains(line));
    }
}
